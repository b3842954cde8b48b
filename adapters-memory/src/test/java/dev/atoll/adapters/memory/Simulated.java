package dev.atoll.adapters.memory;

import dev.atoll.core.Workstation;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import dev.atoll.testkit.Situation;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The reference workstation in the situations that the behaviour rules know. */
final class Simulated {
    static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    static final ReferenceWorkstation REFERENCE = ReferenceWorkstation.at(NOW);

    private Simulated() {}

    static <P> P port(PortKey<P, ?> kind, Situation situation) {
        var world = REFERENCE.world(InstantSource.fixed(NOW));
        switch (situation) {
            case HEALTHY -> {}
            case PARTIAL ->
                world.gap(
                        kind,
                        Trouble.of(Cause.ACCESS_DENIED, "permission denied", "sudo it")
                                .in("root's part"));
            case MISSING,
                    NO_SOCKET,
                    DOWN,
                    DENIED,
                    SILENT,
                    GARBAGE,
                    CUT_OFF,
                    FAILING,
                    OLDER,
                    EXTRA_FIELDS,
                    HUGE,
                    NOISY_STDERR,
                    SECRETS -> throw new IllegalArgumentException("nothing in memory can be " + situation);
        }
        return world.ports().get(kind).orElseThrow();
    }

    /** Of its owner, in a home as image-based hosts have it. */
    static Workstation workstation(InMemoryWorld world, InstantSource clock) {
        return Workstation.builder()
                .with(world.ports())
                .clock(clock)
                .home(new HostPath("/var/home/yish"))
                .build();
    }

    static Container.State with(Container.State box, Container.Status status, boolean removedAtStop) {
        return new Container.State(
                box.id(),
                box.name(),
                box.scope(),
                box.image(),
                box.imageId(),
                status,
                box.exitCode(),
                box.outOfMemory(),
                box.health(),
                box.created(),
                box.started(),
                box.exited(),
                Optional.of(removedAtStop),
                box.ports(),
                box.networks(),
                box.labels(),
                box.box());
    }
}
