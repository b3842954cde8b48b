package dev.atoll.core.peer;

import static dev.atoll.core.common.Components.notNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tailnet as this machine's daemon sees it. */
public final class Tailnet {
    private Tailnet() {}

    /**
     * Everything the daemon tells without sending a packet. A login link never is part of it.
     *
     * @param name as the control server shows it; absent before login
     * @param preferences absent where the daemon did not tell them
     * @param health warnings of the daemon, in its words; empty is fine
     * @param self absent before login
     * @param peers the others, sorted by name
     */
    public record State(
            Backend backend,
            Optional<String> name,
            Optional<String> dnsSuffix,
            boolean magicDns,
            List<String> dnsServers,
            List<String> searchDomains,
            Optional<Preferences> preferences,
            List<String> health,
            List<Served> served,
            Optional<Peer.State> self,
            List<Peer.State> peers) {
        public State {
            notNull(backend, name, dnsSuffix, preferences, self);
            dnsServers = List.copyOf(dnsServers);
            searchDomains = List.copyOf(searchDomains);
            health = List.copyOf(health);
            served = List.copyOf(served);
            peers = List.copyOf(peers);
        }

        /** Running says only that it wants to run; up needs the control server too. */
        public boolean up() {
            return backend == Backend.RUNNING && self.map(Peer.State::online).orElse(false);
        }
    }

    /** The daemon's own words, 1.60 to 1.102. */
    public enum Backend {
        NO_STATE,
        IN_USE_BY_OTHER_USER,
        NEEDS_LOGIN,
        NEEDS_MACHINE_AUTH,
        STOPPED,
        STARTING,
        RUNNING
    }

    /** What {@code tailscale set} can change, as far as it matters for who reaches this machine. */
    public record Preferences(
            boolean wantsRunning,
            boolean acceptsRoutes,
            boolean acceptsDns,
            boolean shieldsUp,
            boolean ssh,
            Optional<String> exitNode,
            List<String> advertisedRoutes,
            Optional<String> operator,
            Optional<String> controlServer) {
        public Preferences {
            notNull(exitNode, operator, controlServer);
            advertisedRoutes = List.copyOf(advertisedRoutes);
        }
    }

    /**
     * One entry of {@code tailscale serve}.
     *
     * @param at host and port, or port, it answers on
     * @param target where requests go
     * @param funnel reachable from the whole internet
     */
    public record Served(String at, String target, boolean funnel) {
        public Served {
            notNull(at, target);
        }
    }

    /**
     * What only sending packets tells, measured on demand.
     *
     * @param udp false: everything is relayed
     * @param hardNat the mapping varies by destination, so direct paths are rare
     * @param portMapping protocols the router offers: UPnP, NAT-PMP, PCP
     * @param nearestRelay absent: it could not be measured
     * @param relays latency to each DERP region by its code or number
     * @param peers latency to each peer asked for, by name; one that did not answer is left out
     */
    public record Connectivity(
            boolean udp,
            boolean ipv4,
            boolean ipv6,
            Optional<Boolean> hardNat,
            List<String> portMapping,
            Optional<String> nearestRelay,
            Optional<String> publicIpv4,
            Optional<String> publicIpv6,
            Map<String, Duration> relays,
            Map<String, Duration> peers) {
        public Connectivity {
            notNull(hardNat, nearestRelay, publicIpv4, publicIpv6);
            portMapping = List.copyOf(portMapping);
            relays = Map.copyOf(relays);
            peers = Map.copyOf(peers);
        }
    }
}
