package dev.atoll.adapters.tailscale;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code GET status} of the LocalAPI, which is also what {@code tailscale status --json} prints; 1.60 to 1.102. Reads
 * everything but the login link.
 */
record TailnetWire(Json json, Tailnet.Backend backend) {
    /** Refuses what is no status at all. */
    static TailnetWire read(String status) throws Unreadable {
        var json = Json.object(status);
        return new TailnetWire(json, backend(json.essential("BackendState")));
    }

    /** The status with what other questions told. */
    Tailnet.State with(Parts parts) {
        var tailnet = json.at("CurrentTailnet");
        var suffix = tailnet.text("MagicDNSSuffix").or(() -> json.text("MagicDNSSuffix"));
        var peers = new PeerWire(json.at("User"), suffix);
        var self = json.at("Self").isTold() && json.at("Self").text("ID").isPresent()
                ? Optional.of(peers.self(json.at("Self")))
                : Optional.<Peer.State>empty();
        var others = json.at("Peer").fields().values().stream()
                .filter(PeerWire::isListed)
                .map(peers::other)
                .sorted(Comparator.comparing(Peer.State::name).thenComparing(Peer.State::id))
                .toList();
        var magicDns = tailnet.flag("MagicDNSEnabled");
        var preferences = parts.preferences().map(told -> told.named(others));
        return new Tailnet.State(
                backend,
                tailnet.text("Name"),
                suffix,
                magicDns,
                dnsServers(
                        magicDns
                                && preferences
                                        .map(Tailnet.Preferences::acceptsDns)
                                        .orElse(true),
                        parts),
                parts.dns()
                        .map(DnsWire.Told::searchDomains)
                        .orElse(magicDns ? suffix.map(List::of).orElse(List.of()) : List.of()),
                preferences,
                json.texts("Health").stream()
                        .map(Links::hidden)
                        .distinct()
                        .sorted()
                        .toList(),
                parts.served(),
                self,
                others);
    }

    /** Of tailscaled. */
    Optional<String> version() {
        return json.text("Version");
    }

    /** Where each peer is reached, by its name: what a ping is sent to. */
    Map<String, String> addresses() {
        return with(Parts.NONE).peers().stream()
                .filter(peer -> !peer.addresses().isEmpty())
                .collect(Collectors.toMap(
                        Peer.State::name, peer -> peer.addresses().getFirst(), (first, second) -> first));
    }

    /** With MagicDNS the daemon itself is the resolver, always at this address; it asks the others. */
    private List<String> dnsServers(boolean magic, Parts parts) {
        return Stream.concat(
                        magic && backend == Tailnet.Backend.RUNNING ? Stream.of("100.100.100.100") : Stream.empty(),
                        parts.dns().stream().flatMap(dns -> dns.servers().stream()))
                .distinct()
                .toList();
    }

    private static Tailnet.Backend backend(String told) throws Unreadable {
        return switch (told) {
            case "NoState" -> Tailnet.Backend.NO_STATE;
            case "InUseOtherUser" -> Tailnet.Backend.IN_USE_BY_OTHER_USER;
            case "NeedsLogin" -> Tailnet.Backend.NEEDS_LOGIN;
            case "NeedsMachineAuth" -> Tailnet.Backend.NEEDS_MACHINE_AUTH;
            case "Stopped" -> Tailnet.Backend.STOPPED;
            case "Starting" -> Tailnet.Backend.STARTING;
            case "Running" -> Tailnet.Backend.RUNNING;
            default -> throw new Unreadable("BackendState '" + told + "' is none that 1.102 has");
        };
    }

    /** What was told besides the status; empty where it was not. */
    record Parts(Optional<PreferencesWire.Told> preferences, List<Tailnet.Served> served, Optional<DnsWire.Told> dns) {
        static final Parts NONE = new Parts(Optional.empty(), List.of(), Optional.empty());
    }
}
