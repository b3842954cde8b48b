package dev.atoll.adapters.tailscale;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code GET dns-config}: the tailnet's DNS as the control server gave it, from 1.100; {@code GET dns-osconfig}, from
 * 1.74: the system's resolvers below it; and {@code tailscale dns status --json}, 1.100, in the same words.
 */
final class DnsWire {
    private DnsWire() {}

    record Told(List<String> servers, List<String> searchDomains) {
        Told {
            servers = List.copyOf(servers);
            searchDomains = List.copyOf(searchDomains);
        }
    }

    static Told read(String config) throws Unreadable {
        var json = Json.object(config);
        var resolvers = json.items("Resolvers").stream().flatMap(resolver -> resolver.text("Addr").stream());
        return new Told(
                Stream.concat(resolvers, json.texts("Nameservers").stream())
                        .map(Links::anonymous)
                        .distinct()
                        .toList(),
                json.at("Domains", "SearchDomains").items().stream()
                        .flatMap(domain -> domain.text().stream())
                        .map(domain -> domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain)
                        .toList());
    }
}
