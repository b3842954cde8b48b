package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.ContainerRequest;
import dev.atoll.core.apply.ContainerRequest.Verb;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One container at a time, and the way back, on the reference machine. */
class RequestingTest {
    private static final String BOX = "openclaw-dev";
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);

    private final InMemoryWorld world = Simulated.REFERENCE.world(CLOCK);
    private final Workstation workstation = Simulated.workstation(world, CLOCK);

    private Plan asked(Verb verb) {
        return workstation.requested(new ContainerRequest(verb, BOX, Scope.USER), Optional.empty(), Progress.SILENT);
    }

    private void done(Verb verb) {
        var applied = workstation.request(
                new ContainerRequest(verb, BOX, Scope.USER),
                Optional.<Manifest>empty(),
                Intent.of(asked(verb)),
                Pace.STEADY,
                ApplyListener.SILENT);
        assertThat(applied)
                .isInstanceOfSatisfying(
                        Applied.Ran.class,
                        ran -> assertThat(ran.report().whole())
                                .as("%s", ran.report().results())
                                .isTrue());
    }

    private List<String> back() {
        return ids(workstation.undoing(workstation.journal().latest().orElseThrow(), Progress.SILENT));
    }

    private static List<String> ids(Plan plan) {
        return plan.changes().stream().map(Step.Change::id).toList();
    }

    private void removedAsItEnds() {
        world.show(
                Kinds.CONTAINER,
                world.shown(Kinds.CONTAINER, List.of()).stream()
                        .map(box -> box.name().equals(BOX) ? Simulated.with(box, box.status(), true) : box)
                        .toList());
    }

    /** Pitfall 48: what answers in a box is not its host's. */
    @Test
    void from_inside_a_box_nothing_is_done() {
        var agreed = Intent.of(asked(Verb.STOP));
        var machine =
                workstation.observe(Sight.of(Kinds.MACHINE)).seen(Kinds.MACHINE).orElseThrow();
        world.show(
                Kinds.MACHINE,
                new Machine.State(
                        machine.hostname(),
                        machine.os(),
                        machine.image(),
                        machine.kernel(),
                        machine.architecture(),
                        machine.processor(),
                        machine.memory(),
                        machine.load(),
                        machine.pressure(),
                        machine.uptime(),
                        machine.virtualization(),
                        Optional.of("elsewhere")));

        assertThat(workstation.request(
                        new ContainerRequest(Verb.STOP, BOX, Scope.USER),
                        Optional.empty(),
                        agreed,
                        Pace.STEADY,
                        ApplyListener.SILENT))
                .isEqualTo(new Applied.Inside("elsewhere"));
        assertThat(workstation.journal().latest()).isEmpty();
    }

    @Test
    void whoever_restarted_it_had_it_running_and_keeps_it_so() {
        done(Verb.RESTART);

        assertThat(back()).isEmpty();
    }

    @Test
    void what_was_stopped_is_started_again_and_the_other_way_round() {
        done(Verb.STOP);
        assertThat(back()).containsExactly("start box/" + BOX);

        done(Verb.START);
        assertThat(back()).containsExactly("stop box/" + BOX);
    }

    @Test
    void a_box_that_goes_with_its_end_is_kept_before_and_comes_back() {
        removedAsItEnds();

        done(Verb.STOP);

        assertThat(world.shown(Kinds.CONTAINER, List.of()))
                .extracting(Container.State::name)
                .doesNotContain(BOX);
        assertThat(back()).containsExactly("restore box/" + BOX, "start box/" + BOX);
        assertThat(asked(Verb.START).applicable()).isFalse();
    }

    @Test
    void a_box_that_goes_with_its_end_is_not_restarted() {
        removedAsItEnds();

        assertThat(asked(Verb.RESTART).of(Step.Blocked.class).map(Step.Blocked::why))
                .containsExactly("it is removed as soon as it ends: nothing would be there to start");
    }
}
