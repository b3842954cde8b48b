package dev.atoll.adapters.tailscale;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import java.util.List;

/** {@code GET dns-osconfig}: what tailscaled told the system's resolver; 1.60 to 1.102. */
final class DnsWire {
    private DnsWire() {}

    record Told(List<String> servers, List<String> searchDomains) {
        static final Told NOTHING = new Told(List.of(), List.of());
    }

    static Told read(String config) throws Unreadable {
        var json = Json.object(config);
        return new Told(
                json.texts("Nameservers"),
                json.texts("SearchDomains").stream()
                        .map(domain -> domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain)
                        .toList());
    }
}
