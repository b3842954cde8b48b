package dev.atoll.core.peer;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ByteSize;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A machine of the tailnet: this one or another. */
public final class Peer {
    private Peer() {}

    /**
     * What the tailnet knows of one machine.
     *
     * @param name first label of its DNS name: the one unique name people use
     * @param hostName what the machine calls itself; not unique
     * @param owner login name, absent for tagged machines
     * @param online the control server's opinion; stale while this machine is offline itself
     * @param lastSeen told only of those offline
     * @param keyExpiry absent: the key never expires
     * @param relay code of its home DERP region
     * @param directAddress where packets go now, when they go directly
     */
    public record State(
            String id,
            String name,
            String dnsName,
            String hostName,
            List<String> addresses,
            List<String> endpoints,
            Optional<String> os,
            Optional<String> owner,
            List<String> tags,
            boolean online,
            Optional<Instant> lastSeen,
            Optional<Instant> keyExpiry,
            boolean keyExpired,
            boolean offersExitNode,
            boolean usedAsExitNode,
            List<String> routes,
            Optional<String> relay,
            Optional<String> directAddress,
            Path path,
            Traffic traffic) {
        public State {
            notNull(id, name, dnsName, hostName, os, owner, lastSeen, keyExpiry, relay, directAddress, path, traffic);
            addresses = List.copyOf(addresses);
            endpoints = List.copyOf(endpoints);
            tags = List.copyOf(tags);
            routes = List.copyOf(routes);
        }
    }

    /** How packets reach it. Idle peers have no path, though they have a home relay. */
    public enum Path {
        SELF,
        DIRECT,
        PEER_RELAY,
        DERP,
        IDLE
    }

    /** Since tailscaled started. */
    public record Traffic(ByteSize received, ByteSize sent) {
        public Traffic {
            notNull(received, sent);
        }
    }
}
