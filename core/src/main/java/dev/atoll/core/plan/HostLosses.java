package dev.atoll.core.plan;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.BlastRadius.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a new deployment pushes out, and what a reset takes off. The files of /etc and /var are no part of a deployment. */
public final class HostLosses {
    public static final ResourceAddress HOST = ResourceAddress.of("host", "");

    private HostLosses() {}

    /** rpm-ostree keeps what runs, what comes, and what is pinned: the one before is gone. */
    public static Lost deployed(Snapshot snapshot) {
        return of(snapshot, host -> {
            var losses = new ArrayList<Loss>();
            host.staged()
                    .ifPresent(staged -> losses.add(new Loss(
                            HOST,
                            Loss.Kind.THING,
                            "the staged deployment, for which this one comes",
                            List.of(named(staged)))));
            losses.addAll(pushedOut(host));
            return losses;
        });
    }

    /** Of one that is built on what is staged, so that this stays a part of it. */
    static Lost built(Snapshot snapshot) {
        return of(snapshot, HostLosses::pushedOut);
    }

    /** What is layered is kept and resolved anew; nobody can tell before whether that succeeds. */
    static Lost rebased(Snapshot snapshot, HostOrder.Rebase rebase) {
        var deployed = deployed(snapshot);
        var next = snapshot.seen(Kinds.HOST).flatMap(Host.State::next);
        return new Lost(
                Stream.concat(
                                deployed.losses().stream(),
                                next.stream().flatMap(before -> given(before, rebase).stream()))
                        .toList(),
                Stream.concat(deployed.unseen().stream(), next.flatMap(HostLosses::unresolved).stream())
                        .toList());
    }

    /** What went without saying on the image before. */
    private static List<Loss> given(Deployment before, HostOrder.Rebase rebase) {
        var losses = new ArrayList<Loss>();
        if (before.image()
                .filter(image -> image.name().equals(rebase.image().name()))
                .isEmpty()) {
            losses.add(new Loss(
                    HOST,
                    Loss.Kind.CONFIGURATION,
                    "it is another image, not another tag: what was set up for the one may not fit the other",
                    before.origin().stream().toList()));
        }
        if (!rebase.signed()) {
            losses.add(new Loss(
                    HOST,
                    Loss.Kind.CONFIGURATION,
                    "nobody checks who made the image: it comes unsigned",
                    List.of(rebase.image().toString())));
        }
        return losses;
    }

    private static Optional<Gap> unresolved(Deployment next) {
        var packages = next.packages();
        var kept = Stream.of(packages.requested(), packages.removed(), packages.overridden())
                .flatMap(List::stream)
                .distinct()
                .toList();
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(Trouble.of(
                                Cause.UNSUPPORTED,
                                String.join(", ", kept) + ": resolved anew, and it is not done where that fails")
                        .in("whether what was changed over the image fits the other one"));
    }

    private static List<Loss> pushedOut(Host.State host) {
        return host
                .rollback()
                .filter(rollback -> !rollback.pinned())
                .map(rollback -> new Loss(
                        HOST,
                        Loss.Kind.THING,
                        "the rollback deployment; what runs now becomes the way back",
                        List.of(named(rollback))))
                .stream()
                .toList();
    }

    private static Lost of(Snapshot snapshot, Function<Host.State, List<Loss>> losses) {
        return switch (snapshot.of(Kinds.HOST)) {
            case Observation.Unknown<Host.State> unknown -> Lost.unseen("deployments", unknown);
            case Observation.Known<Host.State> known -> new Lost(losses.apply(known.value()), known.gaps());
        };
    }

    public static String named(Deployment deployment) {
        return Stream.of(deployment.version(), Optional.of(deployment.checksum()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("?");
    }
}
