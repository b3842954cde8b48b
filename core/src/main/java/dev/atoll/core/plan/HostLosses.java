package dev.atoll.core.plan;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
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
            host.rollback()
                    .filter(rollback -> !rollback.pinned())
                    .ifPresent(rollback -> losses.add(new Loss(
                            HOST,
                            Loss.Kind.THING,
                            "the rollback deployment; what runs now becomes the way back",
                            List.of(named(rollback)))));
            return losses;
        });
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
