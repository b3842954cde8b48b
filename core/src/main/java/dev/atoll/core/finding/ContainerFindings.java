package dev.atoll.core.finding;

import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.util.Optional;
import java.util.stream.Stream;

/** Boxes and containers that failed or call themselves unhealthy. */
final class ContainerFindings {
    private ContainerFindings() {}

    static Stream<Finding> of(Snapshot snapshot) {
        return snapshot.seen(Kinds.CONTAINER).stream()
                .flatMap(containers -> containers.stream())
                .flatMap(container ->
                        Stream.of(failed(container), unhealthy(container)).flatMap(Optional::stream));
    }

    private static Optional<Finding> failed(Container.State container) {
        return container.failed()
                ? Optional.of(new Finding(
                        "failed-container",
                        Optional.of(subject(container)),
                        Severity.CRITICAL,
                        container.name() + " ended with an error.",
                        "exit code " + container.exitCode().orElse(0)
                                + (container.outOfMemory().orElse(false) ? ", killed for want of memory" : "")
                                + container.exited().map(at -> " at " + at).orElse(""),
                        Optional.of(podman(container) + " logs --tail 50 " + container.name())))
                : Optional.empty();
    }

    private static Optional<Finding> unhealthy(Container.State container) {
        return container
                .health()
                .filter(health -> health == Container.Health.UNHEALTHY)
                .map(health -> new Finding(
                        "unhealthy-container",
                        Optional.of(subject(container)),
                        Severity.WARNING,
                        container.name() + " calls itself unhealthy.",
                        "the last run of its own health check failed",
                        Optional.of(podman(container) + " inspect " + container.name()
                                + " --format '{{json .State.Health}}'")));
    }

    /** A name may be taken in both worlds. */
    private static String subject(Container.State container) {
        return (container.scope() == Scope.SYSTEM ? "rootful/" : "") + container.name();
    }

    private static String podman(Container.State container) {
        return container.scope() == Scope.SYSTEM ? "sudo podman" : "podman";
    }
}
