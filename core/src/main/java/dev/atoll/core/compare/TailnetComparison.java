package dev.atoll.core.compare;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.manifest.TailnetSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tailnet and who is in it. */
final class TailnetComparison {
    private static final ManifestPath PATH = ManifestPath.of("tailnet");

    private TailnetComparison() {}

    static Stream<Compared> of(Manifest manifest, Snapshot snapshot) {
        var seen = snapshot.of(Kinds.PEER);
        return manifest.tailnet().stream()
                .flatMap(spec -> Stream.concat(
                        Stream.of(tailnet(spec, seen))
                                .filter(tailnet -> !tailnet.facts().isEmpty()),
                        peers(spec, seen, snapshot.takenAt())));
    }

    private static Compared tailnet(TailnetSpec spec, Observation<Tailnet.State> seen) {
        var facts = new Facts(PATH);
        spec.name().ifPresent(name -> facts.say("name", name, found(seen, tailnet -> name(tailnet, name))));
        return facts.of(ResourceAddress.of("tailnet", ""));
    }

    private static Found name(Tailnet.State tailnet, String wanted) {
        return tailnet.dnsSuffix()
                .or(tailnet::name)
                .map(name -> Found.of(name.equals(wanted), name, new Said.Word(name)))
                .orElseGet(() -> Found.of(false, "logged in to none"));
    }

    private static Stream<Compared> peers(TailnetSpec spec, Observation<Tailnet.State> seen, Instant now) {
        var there = seen instanceof Observation.Known<Tailnet.State> known
                ? Stream.concat(known.value().self().stream(), known.value().peers().stream())
                        .collect(Collectors.toMap(Peer.State::name, Function.identity(), (one, other) -> one))
                : Map.<String, Peer.State>of();
        return spec.peers().entrySet().stream().map(peer -> peer(peer.getKey(), peer.getValue(), seen, there, now));
    }

    private static Compared peer(
            String name,
            TailnetSpec.Peer spec,
            Observation<Tailnet.State> seen,
            Map<String, Peer.State> there,
            Instant now) {
        var facts = new Facts(PATH.to("peers").to(name));
        var peer = Optional.ofNullable(there.get(name));
        facts.say(
                "in the tailnet",
                found(
                        seen,
                        tailnet -> peer.<Found>map(state -> new Found.Agrees("in the tailnet"))
                                .orElseGet(() ->
                                        new Found.Differs("not in the tailnet", Optional.of(new Said.Nothing())))));
        spec.lostAfter()
                .ifPresent(longest -> peer.ifPresent(state -> facts.say(
                        "lost_after", "away for at most " + longest.toDays() + " days", away(state, longest, now))));
        return facts.of(ResourceAddress.of("peer", name));
    }

    private static Found away(Peer.State peer, Duration longest, Instant now) {
        if (peer.online()) {
            return new Found.Agrees("online");
        }
        return peer.lastSeen()
                .<Found>map(seen -> {
                    var away = Duration.between(seen, now);
                    return Found.of(away.compareTo(longest) <= 0, "away for " + away.toDays() + " days");
                })
                .orElseGet(Found.NotObserved::new);
    }

    private static Found found(Observation<Tailnet.State> seen, Function<Tailnet.State, Found> found) {
        return switch (seen) {
            case Observation.Unknown<Tailnet.State> unknown -> Found.NotSeen.of(unknown);
            case Observation.Known<Tailnet.State> known -> found.apply(known.value());
        };
    }
}
