package dev.atoll.core.finding;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Keys that run out, what the tailnet's daemon warns of, and what the whole internet reaches. */
final class PeerFindings {
    private static final Duration SOON = Duration.ofDays(30);
    private static final Duration VERY_SOON = Duration.ofDays(7);

    private PeerFindings() {}

    static Stream<Finding> of(Snapshot snapshot) {
        return snapshot.seen(Kinds.PEER).stream()
                .flatMap(tailnet -> Stream.of(
                                Stream.concat(tailnet.self().stream(), tailnet.peers().stream())
                                        .flatMap(peer -> expiry(peer, snapshot.takenAt()).stream()),
                                health(tailnet),
                                funnels(tailnet))
                        .flatMap(found -> found));
    }

    private static Optional<Finding> expiry(Peer.State peer, Instant now) {
        var self = peer.path() == Peer.Path.SELF;
        var past = peer.keyExpired()
                || peer.keyExpiry().filter(at -> !at.isAfter(now)).isPresent();
        if (!past && peer.keyExpiry().filter(at -> at.isBefore(now.plus(SOON))).isEmpty()) {
            return Optional.empty();
        }
        var when = peer.keyExpiry().map(at -> (past ? "since " : "at ") + at).orElse("says tailscaled");
        return Optional.of(new Finding(
                "key-expiry",
                Optional.of(peer.name()),
                severity(peer, self, past, now),
                past
                        ? "The tailnet key of " + peer.name() + " has expired."
                        : "The tailnet key of " + peer.name() + " expires in "
                                + Duration.between(now, peer.keyExpiry().orElseThrow())
                                        .toDays() + " days.",
                when,
                Optional.of(self ? "tailscale up --force-reauth" : "tailscale status")));
    }

    /** Losing one's own key locks one out from afar; another machine's is its owner's to renew. */
    private static Severity severity(Peer.State peer, boolean self, boolean past, Instant now) {
        if (!self) {
            return past ? Severity.WARNING : Severity.NOTICE;
        }
        return past
                        || peer.keyExpiry()
                                .filter(at -> at.isBefore(now.plus(VERY_SOON)))
                                .isPresent()
                ? Severity.CRITICAL
                : Severity.WARNING;
    }

    private static Stream<Finding> health(Tailnet.State tailnet) {
        return tailnet.backend() != Tailnet.Backend.RUNNING || tailnet.health().isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        "tailnet-health",
                        Optional.empty(),
                        Severity.NOTICE,
                        "tailscaled warns of " + tailnet.health().size() + " thing(s).",
                        String.join("; ", tailnet.health()),
                        Optional.of("tailscale status")));
    }

    private static Stream<Finding> funnels(Tailnet.State tailnet) {
        return tailnet.served().stream()
                .filter(Tailnet.Served::funnel)
                .map(served -> new Finding(
                        "funnel-open",
                        Optional.of(served.at()),
                        Severity.WARNING,
                        served.at() + " is open to the whole internet.",
                        "tailscale funnel sends it to " + served.target(),
                        Optional.of("tailscale funnel status")));
    }
}
