package dev.atoll.adapters.memory;

import dev.atoll.core.peer.Tailnet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reference machine's tailnet, and what measuring it tells. */
final class ReferenceTailnet {
    static final String SUFFIX = "tail8be4f7.ts.net";
    static final String IPV4 = "100.112.141.3";
    static final String IPV6 = "fd7a:115c:a1e0::fc01:8d8c";
    static final String PUBLIC_IPV4 = "203.0.113.77";
    static final String PUBLIC_IPV6 = "2001:db8:4f88:1520:d7f8:5583:2883:b848";

    private ReferenceTailnet() {}

    static Tailnet.State state(Moment moment) {
        return new Tailnet.State(
                Tailnet.Backend.RUNNING,
                Optional.of(ReferencePeers.OWNER),
                Optional.of(SUFFIX),
                true,
                List.of("100.100.100.100"),
                List.of(SUFFIX),
                Optional.of(new Tailnet.Preferences(
                        true,
                        false,
                        true,
                        false,
                        false,
                        Optional.empty(),
                        List.of(),
                        Optional.of("yish"),
                        Optional.of("https://controlplane.tailscale.com"))),
                List.of(),
                List.of(),
                Optional.of(ReferencePeers.self(moment)),
                ReferencePeers.others(moment));
    }

    static Tailnet.Connectivity connectivity() {
        return new Tailnet.Connectivity(
                true,
                true,
                true,
                Optional.of(false),
                List.of("UPnP"),
                Optional.of("sfo"),
                Optional.of(PUBLIC_IPV4),
                Optional.of(PUBLIC_IPV6),
                Map.of(
                        "sfo", micros(19_800),
                        "lax", micros(27_300),
                        "sea", micros(38_900),
                        "den", micros(46_200),
                        "dfw", micros(61_700)),
                Map.of("iphone-14", micros(34_100)));
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
