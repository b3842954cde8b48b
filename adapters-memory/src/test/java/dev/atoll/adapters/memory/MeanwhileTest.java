package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What happens between a plan and its apply, and in the middle of that: time, and other people. */
class MeanwhileTest {
    private static final Wishes REPLACING = new Wishes(Set.of(), Set.of("opencode-dev"));

    private final AtomicReference<Instant> now = new AtomicReference<>(Simulated.NOW);
    private final InstantSource clock = now::get;
    private final InMemoryWorld world = Simulated.REFERENCE.world(clock);
    private final Workstation workstation = Simulated.workstation(world, clock);
    private final Manifest manifest =
            Manifest.of("bazzite").withBoxes(Map.of("opencode-dev", image("44"), "new-one", image("43")));

    private static BoxSpec image(String tag) {
        return BoxSpec.of(ImageRef.parse("registry.fedoraproject.org/fedora:" + tag));
    }

    private Plan plan() {
        return workstation.plan(manifest, REPLACING, Progress.SILENT).plan();
    }

    private Applied apply(Plan plan, ApplyListener listener) {
        return workstation.apply(manifest, REPLACING, Intent.of(plan), Pace.STEADY, listener);
    }

    /** As {@code distrobox rm --force} does it. */
    private void removed(String name) {
        world.show(
                Kinds.CONTAINER,
                world.shown(Kinds.CONTAINER, List.of()).stream()
                        .filter(box -> !box.name().equals(name))
                        .toList());
    }

    private List<String> boxes() {
        return world.shown(Kinds.CONTAINER, List.of()).stream()
                .map(Container.State::name)
                .toList();
    }

    @Test
    void a_plan_a_week_old_is_worked_off_where_what_it_relies_on_is_as_it_was() {
        var plan = plan();
        now.set(Simulated.NOW.plus(Duration.ofDays(8)));

        assertThat(apply(plan, ApplyListener.SILENT))
                .isInstanceOfSatisfying(
                        Applied.Ran.class,
                        ran -> assertThat(ran.report().whole())
                                .as("%s", ran.report().results())
                                .isTrue());
        assertThat(boxes()).contains("new-one", "opencode-dev");
    }

    @Test
    void a_plan_a_week_old_is_refused_where_somebody_did_part_of_it() {
        var plan = plan();
        now.set(Simulated.NOW.plus(Duration.ofDays(8)));
        removed("opencode-dev");

        assertThat(apply(plan, ApplyListener.SILENT))
                .isInstanceOfSatisfying(
                        Applied.Stale.class,
                        stale -> assertThat(stale.moved())
                                .anyMatch(
                                        line -> line.startsWith("not to be done any more: remove box/opencode-dev (")));
        assertThat(boxes()).as("nothing was done").doesNotContain("new-one");
    }

    /** Under the hands of an apply that has kept it and is about to remove it. */
    @Test
    void somebody_who_removes_the_box_that_is_being_replaced_gets_the_new_one() {
        assertThat(apply(plan(), meddling("remove box/opencode-dev")))
                .isInstanceOfSatisfying(
                        Applied.Ran.class,
                        ran -> assertThat(ran.report().whole())
                                .as("%s", ran.report().results())
                                .isTrue());
        assertThat(plan().changes()).isEmpty();
        assertThat(world.shown(Kinds.RESTORE_POINT, List.of())).hasSize(1);
    }

    /** Before anything was kept of it: there is nothing to keep, and that is said; the next apply makes it. */
    @Test
    void somebody_who_removes_the_box_before_it_was_kept_is_told_and_the_rest_is_done() {
        var ran = (Applied.Ran) apply(plan(), meddling("keep box/opencode-dev"));

        assertThat(ran.report().failed()).isTrue();
        assertThat(boxes()).contains("new-one").doesNotContain("opencode-dev");
        assertThat(ran.left().changes()).extracting(Step.Change::id).containsExactly("create box/opencode-dev");

        assertThat(((Applied.Ran) apply(plan(), ApplyListener.SILENT)).report().whole())
                .isTrue();
        assertThat(boxes()).contains("opencode-dev");
    }

    private ApplyListener meddling(String step) {
        return new ApplyListener() {
            @Override
            public void started(Step.Change change) {
                if (change.id().equals(step)) {
                    removed("opencode-dev");
                }
            }
        };
    }

    @Test
    void a_second_apply_is_told_of_the_first_and_does_nothing() {
        var second = new AtomicReference<Applied>();
        var plan = plan();

        apply(plan, new ApplyListener() {
            @Override
            public void started(Step.Change change) {
                second.compareAndSet(null, apply(plan, ApplyListener.SILENT));
            }
        });

        assertThat(second.get()).isInstanceOf(Applied.Held.class);
        assertThat(plan().changes()).isEmpty();
    }
}
