package dev.atoll.core.document;

import dev.atoll.core.peer.Tailnet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How what was measured of the network reads. */
final class ConnectivityView {
    private ConnectivityView() {}

    static List<Block.Fact> of(Tailnet.Connectivity measured) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact(
                "UDP", measured.udp() ? Text.good("works") : Text.warning("blocked: everything is relayed")));
        measured.hardNat().ifPresent(hard -> facts.add(Block.Fact.of("NAT", hard ? "hard" : "easy")));
        facts.add(Block.Fact.of(
                "Port mapping", measured.portMapping().isEmpty() ? "none" : String.join(", ", measured.portMapping())));
        measured.publicIpv4().ifPresent(ip -> facts.add(Block.Fact.of("Public IPv4", ip)));
        measured.publicIpv6().ifPresent(ip -> facts.add(Block.Fact.of("Public IPv6", ip)));
        facts.add(Block.Fact.of("Nearest relay", measured.nearestRelay().orElse("could not be measured")));
        measured.relays().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(3)
                .forEach(relay -> facts.add(Block.Fact.of("Relay " + relay.getKey(), millis(relay.getValue()))));
        measured.peers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(peer -> facts.add(Block.Fact.of("Latency to " + peer.getKey(), millis(peer.getValue()))));
        return facts;
    }

    private static String millis(Duration latency) {
        return String.format(Locale.ROOT, "%.1f ms", latency.toNanos() / 1e6);
    }
}
