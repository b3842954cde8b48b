package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.ApplyReport;
import dev.atoll.core.apply.Faults;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.VersionRange;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What others lost boxes and work by, done to the reference machine. */
class PitfallsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);

    private final InMemoryWorld world = Simulated.REFERENCE.world(CLOCK);

    private Workstation workstation(Map<String, Kind> broken) {
        return Workstation.builder()
                .with(world.ports())
                .clock(CLOCK)
                .home(new HostPath("/var/home/yish"))
                .faults(new Faults(broken))
                .build();
    }

    private static BoxSpec box(BoxSpec.State state, List<String> packages, Map<String, VersionRange> expects) {
        var making = BoxMaking.USUAL.withPackages(packages);
        return new BoxSpec(
                state,
                false,
                Optional.empty(),
                Optional.of(ImageRef.parse("registry.fedoraproject.org/fedora:43")),
                Optional.empty(),
                making,
                expects,
                Map.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of());
    }

    private static Manifest manifest(Map<String, BoxSpec> boxes) {
        return Manifest.of("bazzite").withBoxes(boxes);
    }

    private Plan plan(Manifest manifest) {
        return workstation(Map.of())
                .plan(manifest, Wishes.NONE, Progress.SILENT)
                .plan();
    }

    private Applied.Ran applied(Manifest manifest, Map<String, Kind> broken) {
        var workstation = workstation(broken);
        var plan = workstation.plan(manifest, Wishes.NONE, Progress.SILENT).plan();
        var applied = workstation.apply(manifest, Wishes.NONE, Intent.of(plan), Pace.STEADY, ApplyListener.SILENT);
        assertThat(applied).isInstanceOf(Applied.Ran.class);
        return (Applied.Ran) applied;
    }

    private void all(Container.Status status) {
        world.show(
                Kinds.CONTAINER,
                world.shown(Kinds.CONTAINER, List.of()).stream()
                        .map(box -> Simulated.with(box, status, false))
                        .toList());
    }

    private static List<String> ids(Plan plan) {
        return plan.changes().stream().map(Step.Change::id).toList();
    }

    /**
     * An engine that was replaced may show none of the boxes that are there still. Nothing of them is taken away, homes
     * least of all: what shows again later stands beside what was made meanwhile, or is refused by its name.
     */
    @Test
    void pitfall_5_boxes_that_their_engine_hides_are_at_most_made_and_nothing_is_lost() {
        world.show(Kinds.CONTAINER, List.of());

        var plan = plan(manifest(Map.of(
                "opencode-dev", box(BoxSpec.State.PRESENT, List.of(), Map.of()),
                "litellm-proxy", box(BoxSpec.State.RUNNING, List.of(), Map.of()),
                "fedora-tools", box(BoxSpec.State.ABSENT, List.of(), Map.of()))));

        assertThat(ids(plan))
                .containsExactlyInAnyOrder(
                        "create box/opencode-dev", "create box/litellm-proxy", "start box/litellm-proxy");
        assertThat(plan.changes())
                .allSatisfy(change -> assertThat(change.radius().losses()).isEmpty());
    }

    @Test
    void pitfall_6_a_box_that_does_not_start_any_more_is_told_and_never_made_anew_for_that() {
        all(Container.Status.EXITED);
        var manifest = manifest(Map.of("opencode-dev", box(BoxSpec.State.RUNNING, List.of(), Map.of())));
        var before = world.shown(Kinds.CONTAINER, List.of());

        var ran = applied(manifest, Map.of("start box/opencode-dev", Kind.REFUSED));

        assertThat(ran.report().failed()).isTrue();
        assertThat(ids(ran.left())).as("tried again, at most").containsExactly("start box/opencode-dev");
        assertThat(world.shown(Kinds.CONTAINER, List.of())).isEqualTo(before);
    }

    @Test
    void pitfall_8_each_box_has_its_own_result_and_none_is_started_to_get_something() {
        var lacking = box(BoxSpec.State.PRESENT, List.of("ripgrep"), Map.of());
        var manifest = manifest(Map.of("opencode-dev", lacking, "litellm-proxy", lacking));
        assertThat(ids(plan(manifest)))
                .containsExactlyInAnyOrder("install box/litellm-proxy", "install box/opencode-dev");

        var report =
                applied(manifest, Map.of("box/litellm-proxy", Kind.TIMED_OUT)).report();

        assertThat(report.results())
                .extracting(ApplyReport.Result::outcome)
                .hasAtLeastOneElementOfType(ActionOutcome.Failed.class)
                .hasAtLeastOneElementOfType(ActionOutcome.Done.class);

        all(Container.Status.EXITED);
        assertThat(plan(manifest).changes())
                .as("that one does not run, and is not to")
                .isEmpty();
    }

    /** A home is everybody's: what one box installs there the others and the host run. */
    @Test
    void pitfall_11_what_a_box_is_expected_to_have_is_looked_at_and_never_installed() {
        var range = VersionRange.parse("99").orElseThrow();

        var plan = plan(manifest(Map.of(
                "opencode-dev",
                box(BoxSpec.State.PRESENT, List.of(), Map.of("node", range, "pnpm", range, "typescript", range)))));

        assertThat(plan.changes()).isEmpty();
        assertThat(plan.of(Step.Blocked.class).flatMap(step -> step.hint().stream()))
                .as("it is told")
                .containsOnly("Atoll checks this and changes nothing")
                .hasSize(3);
    }
}
