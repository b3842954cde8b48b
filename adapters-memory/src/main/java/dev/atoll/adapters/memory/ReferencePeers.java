package dev.atoll.adapters.memory;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.peer.Peer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The three machines of the reference tailnet. */
final class ReferencePeers {
    static final String OWNER = "owner@example.com";

    private static final Peer.Traffic NONE = traffic(0, 0);

    private ReferencePeers() {}

    static Peer.State self(Moment moment) {
        return peer(
                "bazzite",
                "bazzite",
                List.of(ReferenceTailnet.IPV4, ReferenceTailnet.IPV6),
                List.of(
                        ReferenceTailnet.PUBLIC_IPV4 + ":43864",
                        "[" + ReferenceTailnet.PUBLIC_IPV6 + "]:55924",
                        "192.168.1.20:41641"),
                "linux",
                Optional.empty(),
                moment.inDays(112),
                Peer.Path.SELF,
                NONE);
    }

    static List<Peer.State> others(Moment moment) {
        return List.of(
                peer(
                        "iphone-12",
                        "iPhone 12",
                        List.of("100.71.5.118", "fd7a:115c:a1e0::5a01:576"),
                        List.of(),
                        "iOS",
                        Optional.of(moment.daysAgo(28)),
                        moment.inDays(19),
                        Peer.Path.IDLE,
                        NONE),
                peer(
                        "iphone-14",
                        "iPhone 14",
                        List.of("100.98.21.40", "fd7a:115c:a1e0::9901:1528"),
                        List.of(),
                        "iOS",
                        Optional.empty(),
                        moment.inDays(151),
                        Peer.Path.IDLE,
                        traffic(6_420, 48_300)));
    }

    private static Peer.State peer(
            String name,
            String hostName,
            List<String> addresses,
            List<String> endpoints,
            String os,
            Optional<Instant> lastSeen,
            Instant keyExpiry,
            Peer.Path path,
            Peer.Traffic traffic) {
        return new Peer.State(
                "n" + Hex.of("peer " + name).substring(0, 10) + "CNTRL",
                name,
                name + "." + ReferenceTailnet.SUFFIX,
                hostName,
                addresses,
                endpoints,
                Optional.of(os),
                Optional.of(OWNER),
                List.of(),
                lastSeen.isEmpty(),
                lastSeen,
                Optional.of(keyExpiry),
                false,
                false,
                false,
                List.of(),
                Optional.of("sfo"),
                Optional.empty(),
                path,
                traffic);
    }

    private static Peer.Traffic traffic(long receivedKib, long sentKib) {
        return new Peer.Traffic(ByteSize.ofKib(receivedKib), ByteSize.ofKib(sentKib));
    }
}
