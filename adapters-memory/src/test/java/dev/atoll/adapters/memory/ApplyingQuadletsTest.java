package dev.atoll.adapters.memory;

import static dev.atoll.core.service.Quadlet.Running.AS_IT_IS;
import static dev.atoll.core.service.Quadlet.Running.AS_IT_WAS;
import static dev.atoll.core.service.Quadlet.Running.NO;
import static dev.atoll.core.service.Quadlet.Running.WAITS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.QuadletSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.Service;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plain containers that systemd runs by what their quadlet says, on the reference machine. */
class ApplyingQuadletsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);
    private static final String FILE = "~/.config/containers/systemd/web.container";
    private static final Manifest ENABLED = wanting(QuadletSpec.State.ENABLED);
    private static final Manifest DISABLED = wanting(QuadletSpec.State.DISABLED);

    private final InMemoryWorld world = Simulated.REFERENCE.world(CLOCK);
    private final Workstation workstation = Simulated.workstation(world, CLOCK);

    private static Manifest wanting(QuadletSpec.State state) {
        return Manifest.of("bazzite").withQuadlets(Map.of("web", new QuadletSpec(new DeclaredPath(FILE), state)));
    }

    private void quadlet(Quadlet.Reading reading, Quadlet.Running running, boolean startsByItself) {
        world.show(
                Kinds.QUADLETS,
                List.of(new Quadlet.State(
                        FILE, "web.service", Optional.of("web"), Scope.USER, reading, running, startsByItself)));
        if (reading != Quadlet.Reading.UNREAD) {
            world.units().generated("web.service", Scope.USER);
        }
        if (running != Quadlet.Running.NO) {
            world.show(
                    Kinds.SERVICE,
                    new Service.Units(
                            List.of(new Service.State(
                                    "web.service", Scope.USER, "", Service.Active.ACTIVE, "running", Optional.empty())),
                            List.of()));
        }
    }

    /** A container of that name, and which unit started it. */
    private void container(Optional<String> unit) {
        var web = Acted.web();
        world.show(
                Kinds.CONTAINER,
                List.of(new Container.State(
                        web.id(),
                        web.name(),
                        web.scope(),
                        web.image(),
                        web.imageId(),
                        web.status(),
                        web.exitCode(),
                        web.outOfMemory(),
                        web.health(),
                        web.created(),
                        web.started(),
                        web.exited(),
                        Optional.of(true),
                        web.ports(),
                        web.networks(),
                        unit.map(name -> Map.of("PODMAN_SYSTEMD_UNIT", name)).orElse(Map.of()),
                        web.box())));
    }

    private Plan plan(Manifest manifest) {
        return workstation.plan(manifest, Wishes.NONE, Progress.SILENT).plan();
    }

    private Applied.Ran apply(Manifest manifest) {
        var applied =
                workstation.apply(manifest, Wishes.NONE, Intent.of(plan(manifest)), Pace.STEADY, ApplyListener.SILENT);
        assertThat(applied).isInstanceOf(Applied.Ran.class);
        return (Applied.Ran) applied;
    }

    private static List<String> ids(Plan plan) {
        return plan.changes().stream().map(Step.Change::id).toList();
    }

    private static Stream<String> hints(Plan plan) {
        return plan.of(Step.Blocked.class).flatMap(step -> step.hint().stream());
    }

    @Test
    void one_that_nobody_read_is_read_and_started() {
        assertThat(ids(plan(ENABLED))).containsExactly("load quadlet/web", "start quadlet/web");

        var ran = apply(ENABLED);

        assertThat(ran.report().whole()).isTrue();
        assertThat(ran.left().steps()).contains(new Step.Keep(QuadletSpec.address("web")));
    }

    @Test
    void one_that_is_not_to_run_is_ended() {
        quadlet(Quadlet.Reading.READ, AS_IT_IS, false);
        assertThat(ids(plan(DISABLED))).containsExactly("stop quadlet/web");

        assertThat(apply(DISABLED).left().changes()).isEmpty();
    }

    @Test
    void one_whose_file_was_changed_is_read_and_started_anew() {
        quadlet(Quadlet.Reading.CHANGED, AS_IT_WAS, true);
        assertThat(ids(plan(ENABLED))).containsExactly("load quadlet/web", "restart quadlet/web");

        assertThat(apply(ENABLED).left().changes()).isEmpty();
    }

    /** By a hand, or by a run that died there: systemd tells no more that it was changed, but the times do. */
    @Test
    void one_that_was_read_and_runs_as_it_was_is_started_anew() {
        quadlet(Quadlet.Reading.READ, AS_IT_WAS, true);

        assertThat(ids(plan(ENABLED))).containsExactly("restart quadlet/web");
    }

    @Test
    void what_systemd_would_refuse_is_said_before() {
        quadlet(Quadlet.Reading.MASKED, NO, true);
        assertThat(plan(ENABLED).changes()).isEmpty();
        assertThat(hints(plan(ENABLED))).containsExactly("if it is to start: systemctl --user unmask web.service");

        quadlet(Quadlet.Reading.OTHERS, NO, true);
        assertThat(plan(ENABLED).changes()).isEmpty();
        assertThat(hints(plan(ENABLED))).containsExactly("see whose it is: systemctl --user cat web.service");

        world.show(Kinds.QUADLETS, List.of());
        assertThat(plan(ENABLED).changes()).isEmpty();
        assertThat(plan(ENABLED).of(Step.Blocked.class).map(Step.Blocked::why)).containsExactly("there is no " + FILE);
    }

    /** The file is its owner's. */
    @Test
    void whether_it_starts_by_itself_is_for_the_file_to_say() {
        quadlet(Quadlet.Reading.READ, AS_IT_IS, false);
        assertThat(plan(ENABLED).changes()).isEmpty();
        assertThat(hints(plan(ENABLED))).containsExactly("below [Install] in " + FILE + ": WantedBy=default.target");

        quadlet(Quadlet.Reading.READ, NO, true);
        assertThat(hints(plan(DISABLED)))
                .containsExactly("take it out of " + FILE + ", or: systemctl --user mask web.service");
    }

    @Test
    void one_that_is_masked_is_as_it_is_wanted_where_nothing_is_to_start_it() {
        quadlet(Quadlet.Reading.MASKED, NO, true);

        assertThat(plan(DISABLED).steps()).contains(new Step.Keep(QuadletSpec.address("web")));
    }

    /** Podman removes a quadlet's container when it ends. */
    @Test
    void a_plan_tells_what_goes_with_the_container() {
        quadlet(Quadlet.Reading.READ, AS_IT_IS, false);
        container(Optional.of("web.service"));

        assertThat(plan(DISABLED).changes().getFirst().radius().losses())
                .extracting(BlastRadius.Loss::what)
                .contains("the container web, with what was written in it outside its volumes");
    }

    /** The generator's line has {@code --replace} in it. */
    @Test
    void a_container_of_that_name_that_is_somebodys_is_not_replaced() {
        container(Optional.empty());
        assertThat(ids(plan(ENABLED))).containsExactly("load quadlet/web");
        assertThat(hints(plan(ENABLED))).containsExactly("give one of them another name: ContainerName= in " + FILE);

        container(Optional.of("another.service"));
        assertThat(ids(plan(ENABLED))).containsExactly("load quadlet/web");

        container(Optional.of("web.service"));
        assertThat(ids(plan(ENABLED))).containsExactly("load quadlet/web", "start quadlet/web");
    }

    @Test
    void where_containers_were_not_seen_nothing_is_started_or_ended() {
        world.gap(
                Kinds.CONTAINER,
                Trouble.of(Cause.NOT_RUNNING, "no socket", "start it").hiding(Scope.USER, "containers of the user"));
        assertThat(ids(plan(ENABLED))).containsExactly("load quadlet/web");
        assertThat(plan(ENABLED).of(Step.Deferred.class)).hasSize(1);

        quadlet(Quadlet.Reading.READ, AS_IT_IS, false);
        assertThat(plan(DISABLED).changes()).isEmpty();
        assertThat(plan(DISABLED).of(Step.Deferred.class)).hasSize(1);
    }

    /** What is masked tells no more of what it is made. */
    @Test
    void what_runs_and_is_masked_is_ended_where_its_container_proves_whose_it_is() {
        quadlet(Quadlet.Reading.MASKED, AS_IT_IS, true);
        assertThat(plan(DISABLED).changes()).isEmpty();
        assertThat(hints(plan(DISABLED))).containsExactly("see what it is: systemctl --user status web.service");

        container(Optional.of("web.service"));
        assertThat(ids(plan(DISABLED))).containsExactly("stop quadlet/web");
    }

    /** A file that nobody makes a unit of holds up no stop, and another one's unit is not looked at. */
    @ParameterizedTest
    @EnumSource(Quadlet.Reading.class)
    void what_does_not_run_and_is_not_to_is_as_it_is_wanted(Quadlet.Reading reading) {
        var others = reading == Quadlet.Reading.OTHERS;
        quadlet(reading, others ? AS_IT_IS : NO, others);

        assertThat(plan(DISABLED).steps()).contains(new Step.Keep(QuadletSpec.address("web")));
        assertThat(plan(DISABLED).of(Step.Blocked.class)).isEmpty();
    }

    /** As systemd 255 says it of every unit, where any one's file was enabled and not read since. */
    @Test
    void one_that_runs_as_its_file_is_is_read_and_not_started_anew() {
        quadlet(Quadlet.Reading.CHANGED, AS_IT_IS, true);

        assertThat(ids(plan(ENABLED))).containsExactly("load quadlet/web");
    }

    @Test
    void one_of_which_only_systemd_knows_the_containers_name_is_not_started() {
        world.show(
                Kinds.QUADLETS,
                List.of(new Quadlet.State(
                        FILE, "web.service", Optional.empty(), Scope.USER, Quadlet.Reading.READ, NO, true)));

        assertThat(plan(ENABLED).changes()).isEmpty();
        assertThat(hints(plan(ENABLED))).containsExactly("give it one without a %: ContainerName= in " + FILE);
    }

    @Test
    void one_that_waits_to_be_started_once_more_is_ended_or_started() {
        quadlet(Quadlet.Reading.READ, WAITS, true);
        assertThat(ids(plan(ENABLED))).containsExactly("start quadlet/web");

        quadlet(Quadlet.Reading.READ, WAITS, false);
        assertThat(ids(plan(DISABLED))).containsExactly("stop quadlet/web");
    }

    /** Its container is gone, and who has its name by now is for a plan to look at. */
    @Test
    void an_undo_leaves_a_start_to_the_manifest() {
        quadlet(Quadlet.Reading.READ, AS_IT_IS, false);
        apply(DISABLED);

        var back = workstation.undoing(workstation.journal().latest().orElseThrow(), Progress.SILENT);
        assertThat(back.changes()).isEmpty();
        assertThat(hints(back)).containsExactly("have the manifest want it, then: atoll apply");
    }

    @Test
    void an_undo_ends_what_was_started_and_says_that_the_file_stays_read() {
        apply(ENABLED);

        var run = workstation.journal().latest().orElseThrow();
        var back = workstation.undoing(run, Progress.SILENT);
        assertThat(ids(back)).containsExactly("stop quadlet/web");
        assertThat(hints(back)).containsExactly("bring " + FILE + " back as it was, then: atoll apply");

        workstation.undo(run, Intent.of(back), Pace.STEADY, ApplyListener.SILENT);
        assertThat(world.shown(Kinds.QUADLETS, List.of()).getFirst().running()).isEqualTo(NO);
    }

    @Test
    void a_tool_that_says_it_read_it_and_did_not_is_not_believed() {
        world.breaking("load " + FILE, ActionOutcome.done());
        world.units().generated("web.service", Scope.USER);

        assertThat(apply(ENABLED).report().results().getFirst().outcome())
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(ActionOutcome.Kind.NOT_EFFECTIVE));
    }

    @ParameterizedTest
    @EnumSource(QuadletSpec.State.class)
    void what_was_not_seen_is_not_decided(QuadletSpec.State state) {
        world.show(Kinds.QUADLETS, List.of());
        world.gap(
                Kinds.SERVICE,
                new Gap(FILE, Cause.ACCESS_DENIED, "permission denied", Optional.of("ls -l"), Optional.empty()));
        assertThat(plan(wanting(state)).changes()).isEmpty();
        assertThat(plan(wanting(state)).of(Step.Blocked.class)).isEmpty();
        assertThat(plan(wanting(state)).of(Step.Deferred.class)).hasSize(1);

        world.hide(Kinds.SERVICE, Trouble.of(Cause.NOT_RUNNING, "no systemd", "boot one"));
        assertThat(plan(wanting(state)).of(Step.Deferred.class)).hasSize(1);
    }

    @Test
    void one_of_the_users_is_not_decided_where_his_systemd_does_not_answer() {
        world.show(Kinds.QUADLETS, List.of());
        world.gap(
                Kinds.SERVICE,
                Trouble.of(Cause.NOT_RUNNING, "no bus", "log in").hiding(Scope.USER, "units of the user"));

        assertThat(plan(ENABLED).of(Step.Deferred.class)).hasSize(1);
    }
}
