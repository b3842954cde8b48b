package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.Scope;
import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import dev.atoll.core.restore.RestorePoint;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A box whose engine removes it as soon as it ends: to stop it is to take it away. */
class PassingBoxTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);

    private final InMemoryWorld world = Simulated.REFERENCE
            .world(CLOCK)
            .show(
                    Kinds.CONTAINER,
                    Simulated.REFERENCE.containers().stream()
                            .map(box ->
                                    box.name().equals("opencode-dev") ? Simulated.with(box, box.status(), true) : box)
                            .toList());
    private final Workstation workstation = Simulated.workstation(world, CLOCK);

    @Test
    void it_is_kept_before_it_is_stopped() {
        var stopped = new BoxSpec(
                BoxSpec.State.STOPPED,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                BoxMaking.USUAL,
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of());
        var manifest = Manifest.of("bazzite").withBoxes(Map.of("opencode-dev", stopped));

        var plan = workstation.plan(manifest, Wishes.NONE, Progress.SILENT).plan();
        workstation.apply(manifest, Wishes.NONE, Intent.of(plan), Pace.STEADY, ApplyListener.SILENT);

        assertThat(plan.changes().stream().map(Step.Change::id))
                .containsExactly("keep box/opencode-dev", "stop box/opencode-dev");
        assertThat(world.boxes().find("opencode-dev", Scope.USER)).isEmpty();
        assertThat(world.shown(Kinds.RESTORE_POINT, List.of()))
                .extracting(RestorePoint.State::box)
                .containsExactly("opencode-dev");
    }
}
