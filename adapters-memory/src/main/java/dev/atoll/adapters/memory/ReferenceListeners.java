package dev.atoll.adapters.memory;

import dev.atoll.core.common.Scope;
import dev.atoll.core.listener.Listener;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who listens on the reference machine: its daemons, and the boxes' servers, which share the host's network. */
final class ReferenceListeners {
    private static final Set<Listener.Reach> LOOPBACK = Set.of(Listener.Reach.LOOPBACK);
    private static final Set<Listener.Reach> TAILNET = Set.of(Listener.Reach.TAILNET);
    private static final Set<Listener.Reach> ALL = Set.of(Listener.Reach.values());

    private ReferenceListeners() {}

    static List<Listener.State> states() {
        return List.of(
                        tcp("0.0.0.0", 22, ALL, sshd()),
                        tcp("::", 22, ALL, sshd()),
                        tcp("127.0.0.53", 53, LOOPBACK, resolved()),
                        udp("127.0.0.53", 53, LOOPBACK, resolved()),
                        udp("0.0.0.0", 5353, ALL, avahi()),
                        udp("::", 5353, ALL, avahi()),
                        udp("0.0.0.0", 41641, ALL, tailscaled()),
                        udp("::", 41641, ALL, tailscaled()),
                        tcp(ReferenceTailnet.IPV4, 55342, TAILNET, tailscaled()),
                        tcp(ReferenceTailnet.IPV6, 47113, TAILNET, tailscaled()),
                        tcp("0.0.0.0", 4000, ALL, box("litellm-proxy", 9310, "litellm")),
                        tcp("127.0.0.1", 5003, LOOPBACK, box("opencode-dev", 8204, "bun")),
                        tcp("127.0.0.1", 5173, LOOPBACK, box("opencode-dev", 8121, "node")),
                        tcp("127.0.0.1", 5551, LOOPBACK, box("opencode-dev", 8266, "opencode")))
                .stream()
                .sorted(Comparator.comparingInt(Listener.State::port)
                        .thenComparing(Listener.State::protocol)
                        .thenComparing(Listener.State::address))
                .toList();
    }

    /** A process and whose it is. */
    private record Holder(Listener.Program program, Listener.Owner owner) {}

    private static Holder sshd() {
        return daemon("sshd.service", ReferenceUnits.SSHD_PID, "sshd");
    }

    private static Holder resolved() {
        return daemon("systemd-resolved.service", ReferenceUnits.RESOLVED_PID, "systemd-resolve");
    }

    private static Holder avahi() {
        return daemon("avahi-daemon.service", ReferenceUnits.AVAHI_PID, "avahi-daemon");
    }

    private static Holder tailscaled() {
        return daemon("tailscaled.service", ReferenceUnits.TAILSCALED_PID, "tailscaled");
    }

    private static Holder daemon(String unit, int pid, String name) {
        return new Holder(new Listener.Program(pid, name), new Listener.Owner.OfUnit(unit, Scope.SYSTEM));
    }

    private static Holder box(String box, int pid, String name) {
        return new Holder(new Listener.Program(pid, name), new Listener.Owner.OfContainer(ReferenceBoxes.id(box)));
    }

    private static Listener.State tcp(String address, int port, Set<Listener.Reach> reach, Holder holder) {
        return state(Listener.Protocol.TCP, address, port, reach, holder);
    }

    private static Listener.State udp(String address, int port, Set<Listener.Reach> reach, Holder holder) {
        return state(Listener.Protocol.UDP, address, port, reach, holder);
    }

    private static Listener.State state(
            Listener.Protocol protocol, String address, int port, Set<Listener.Reach> reach, Holder holder) {
        return new Listener.State(
                protocol, address, port, reach, Optional.of(holder.program()), Optional.of(holder.owner()));
    }
}
