package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.ApplyReport;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.UnitState;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Units that are set, and programs of boxes that get one, on the reference machine. */
class ApplyingUnitsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);

    private final InMemoryWorld world = Simulated.REFERENCE.world(CLOCK);
    private final Workstation workstation = Simulated.workstation(world, CLOCK);

    private static Manifest units(String unit, UnitState state) {
        return host(Map.of(unit, new HostSpec.Unit(Scope.SYSTEM, state)));
    }

    private static Manifest host(Map<String, HostSpec.Unit> units) {
        var host = new HostSpec(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), units, List.of());
        return Manifest.of("bazzite").withHost(host);
    }

    private static Manifest box(String name, String tag, BoxSpec.State state, boolean root, BoxSpec.Start start) {
        var usual = BoxMaking.USUAL;
        var making = new BoxMaking(
                usual.home(),
                usual.hostname(),
                usual.init(),
                usual.nvidia(),
                usual.pull(),
                root,
                usual.entry(),
                usual.startNow(),
                usual.unshare(),
                usual.packages(),
                usual.volumes(),
                usual.flags(),
                usual.initHooks(),
                usual.preInitHooks(),
                usual.exportedApps(),
                usual.exportedBins(),
                usual.exportedBinsPath());
        var spec = new BoxSpec(
                state,
                false,
                Optional.empty(),
                Optional.of(ImageRef.parse("registry.fedoraproject.org/fedora:" + tag)),
                Optional.empty(),
                making,
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Map.of("proxy", new BoxSpec.Program(List.of("serve", "~/it"), start)),
                Map.of());
        return Manifest.of("bazzite").withBoxes(Map.of(name, spec));
    }

    private static Manifest box(String name, String tag) {
        return box(name, tag, BoxSpec.State.PRESENT, false, BoxSpec.Start.BOOT);
    }

    private Plan plan(Manifest manifest, String... replace) {
        return workstation
                .plan(manifest, new Wishes(Set.of(), Set.of(replace)), Progress.SILENT)
                .plan();
    }

    private Applied.Ran apply(Manifest manifest, String... replace) {
        var applied = workstation.apply(
                manifest,
                new Wishes(Set.of(), Set.of(replace)),
                Intent.of(plan(manifest, replace)),
                Pace.STEADY,
                ApplyListener.SILENT);
        assertThat(applied).isInstanceOf(Applied.Ran.class);
        return (Applied.Ran) applied;
    }

    private static List<String> ids(Plan plan) {
        return plan.changes().stream().map(Step.Change::id).toList();
    }

    private static List<ActionOutcome> outcomes(Applied.Ran ran) {
        return ran.report().results().stream().map(ApplyReport.Result::outcome).toList();
    }

    private Optional<String> enabled(String unit) {
        return world.shown(Kinds.SERVICE_DETAILS, List.of()).stream()
                .filter(one -> one.name().equals(unit))
                .findFirst()
                .flatMap(Service.Details::enabled);
    }

    private Optional<Service.Active> active(String unit) {
        return world.shown(Kinds.SERVICE, new Service.Units(List.of(), List.of())).units().stream()
                .filter(one -> one.name().equals(unit))
                .map(Service.State::active)
                .findFirst();
    }

    @Test
    void a_unit_is_set_and_what_runs_runs_on() {
        var ran = apply(units("sshd.service", UnitState.DISABLED));

        assertThat(outcomes(ran)).containsExactly(ActionOutcome.done());
        assertThat(ran.left().changes()).isEmpty();
        assertThat(enabled("sshd.service")).contains("disabled");
        assertThat(active("sshd.service")).contains(Service.Active.ACTIVE);
    }

    @Test
    void a_tool_that_says_it_set_a_unit_and_did_not_is_not_believed() {
        world.breaking("set sshd.service", ActionOutcome.done());

        assertThat(outcomes(apply(units("sshd.service", UnitState.MASKED))))
                .singleElement()
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(ActionOutcome.Kind.NOT_EFFECTIVE));
    }

    @Test
    void an_undo_sets_a_unit_back_as_it_was_noted_before() {
        apply(units("sshd.service", UnitState.DISABLED));

        var run = workstation.journal().latest().orElseThrow();
        var back = workstation.undoing(run, Progress.SILENT);
        assertThat(ids(back)).containsExactly("set unit/sshd.service");

        workstation.undo(run, Intent.of(back), Pace.STEADY, ApplyListener.SILENT);
        assertThat(enabled("sshd.service")).contains("enabled");
    }

    @Test
    void a_program_of_a_new_box_comes_after_its_start() {
        var manifest = box("new-one", "43");
        assertThat(ids(plan(manifest)))
                .containsExactly("create box/new-one", "start box/new-one", "serve box/new-one/proxy");

        var ran = apply(manifest);

        assertThat(ran.report().whole()).isTrue();
        assertThat(ran.left().changes()).isEmpty();
        assertThat(enabled("atoll-new-one-proxy.service")).contains("enabled");
        assertThat(active("atoll-new-one-proxy.service")).contains(Service.Active.ACTIVE);
    }

    @Test
    void a_program_that_somebody_starts_needs_no_box_that_runs() {
        var manifest = box("new-one", "43", BoxSpec.State.PRESENT, false, BoxSpec.Start.MANUAL);

        assertThat(ids(plan(manifest))).containsExactly("create box/new-one", "serve box/new-one/proxy");
        assertThat(apply(manifest).left().changes()).isEmpty();
        assertThat(enabled("atoll-new-one-proxy.service")).contains("disabled");
    }

    @Test
    void what_ran_in_a_box_that_is_replaced_runs_in_the_new_one() {
        apply(box("new-one", "43"));

        var ran = apply(box("new-one", "44"), "new-one");

        assertThat(ran.report().results().stream().map(result -> result.change().id()))
                .containsExactly(
                        "keep box/new-one",
                        "remove box/new-one",
                        "create box/new-one",
                        "start box/new-one",
                        "serve box/new-one/proxy");
        assertThat(ran.report().whole()).isTrue();
        assertThat(active("atoll-new-one-proxy.service")).contains(Service.Active.ACTIVE);
    }

    /** It was there before the run that wrote it once more, and its box comes back without it running. */
    @Test
    void nobody_is_told_to_take_away_the_unit_of_a_box_that_comes_back() {
        apply(box("new-one", "43"));
        apply(box("new-one", "44"), "new-one");

        var back = workstation.undoing(workstation.journal().latest().orElseThrow(), Progress.SILENT);

        assertThat(back.of(Step.Blocked.class).flatMap(step -> step.hint().stream()))
                .containsExactly("when the box is back: systemctl --user restart atoll-new-one-proxy.service");
    }

    /** Of a unit that nothing needs just now, only the look at itself tells. */
    @Test
    void a_unit_that_was_not_looked_at_is_not_taken_for_one_that_is_not_there() {
        var manifest = box("new-one", "43", BoxSpec.State.PRESENT, false, BoxSpec.Start.MANUAL);
        apply(manifest);

        world.gap(
                Kinds.SERVICE,
                Trouble.of(Cause.TIMED_OUT, "systemctl --user show: no answer", "ask again")
                        .hiding(Scope.USER, "units of the user"));
        world.show(Kinds.SERVICE_DETAILS, List.of());

        var plan = workstation.plan(manifest, Wishes.NONE, Progress.SILENT).plan();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.of(Step.Deferred.class)).isNotEmpty();
    }

    @Test
    void in_a_box_that_is_to_be_stopped_nothing_starts_by_itself() {
        apply(box("new-one", "43"));
        var stopped = box("new-one", "43", BoxSpec.State.STOPPED, false, BoxSpec.Start.BOOT);

        var ran = apply(stopped);

        assertThat(ran.report().whole()).as("%s", outcomes(ran)).isTrue();
        assertThat(ran.left().changes()).isEmpty();
        assertThat(enabled("atoll-new-one-proxy.service")).contains("disabled");
    }

    @Test
    void a_unit_of_the_user_cannot_enter_a_rootful_box() {
        var plan = plan(box("new-one", "43", BoxSpec.State.PRESENT, true, BoxSpec.Start.BOOT));

        assertThat(ids(plan)).containsExactly("create box/rootful/new-one");
        assertThat(plan.steps())
                .anySatisfy(step -> assertThat(step)
                        .isInstanceOfSatisfying(
                                Step.Blocked.class,
                                blocked -> assertThat(blocked.hint())
                                        .hasValueSatisfying(
                                                hint -> assertThat(hint).contains("rootful"))));
    }
}
