package dev.atoll.adapters.tailscale;

import com.google.common.net.HostAndPort;
import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.peer.Tailnet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code tailscale netcheck --format=json}, 1.60 to 1.102; a format its makers do not call stable. Three-valued fields
 * are true, false, null or an empty text. Latencies are in nanoseconds, by the number of the region.
 */
final class NetcheckWire {
    private NetcheckWire() {}

    /**
     * What was measured.
     *
     * @param codes of the regions by number; a region without one keeps its number
     * @param peers latency to each peer that answered
     */
    static Tailnet.Connectivity read(String report, Map<String, String> codes, Map<String, Duration> peers)
            throws Unreadable {
        var json = Json.object(report);
        json.essential("UDP");
        var relays = new HashMap<String, Duration>();
        json.at("RegionLatency")
                .fields()
                .forEach((id, latency) -> latency.number()
                        .filter(nanos -> nanos > 0)
                        .ifPresent(nanos -> relays.put(codes.getOrDefault(id, id), Duration.ofNanos(nanos))));
        return new Tailnet.Connectivity(
                json.flag("UDP"),
                json.flag("IPv4"),
                json.flag("IPv6"),
                json.text("MappingVariesByDestIP").map("true"::equals),
                portMapping(json),
                // 0 is how it says that no relay answered.
                json.text("PreferredDERP").filter(id -> !id.equals("0")).map(id -> codes.getOrDefault(id, id)),
                address(json, "GlobalV4"),
                address(json, "GlobalV6"),
                relays,
                peers);
    }

    /** {@code GET derpmap}: the code of each region by its number. */
    static Map<String, String> codes(String derpMap) throws Unreadable {
        var codes = new HashMap<String, String>();
        Json.object(derpMap)
                .at("Regions")
                .fields()
                .forEach((id, region) -> region.text("RegionCode").ifPresent(code -> codes.put(id, code)));
        return codes;
    }

    private static List<String> portMapping(Json json) {
        return Stream.of(protocol(json, "UPnP", "UPnP"), protocol(json, "PMP", "NAT-PMP"), protocol(json, "PCP", "PCP"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> protocol(Json json, String key, String name) {
        return json.flag(key) ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> address(Json json, String key) {
        try {
            return json.text(key).map(told -> HostAndPort.fromString(told).getHost());
        } catch (IllegalArgumentException e) {
            // Not an address and a port: then there is none to show.
            return Optional.empty();
        }
    }
}
