package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Single things about applying and going back, on the reference machine. */
class ApplyingTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);

    private final InMemoryWorld world = Simulated.REFERENCE.world(CLOCK);
    private final Workstation workstation = Simulated.workstation(world, CLOCK);

    private static BoxSpec image(String tag) {
        return BoxSpec.of(ImageRef.parse("registry.fedoraproject.org/fedora:" + tag));
    }

    private static Manifest manifest(String box, BoxSpec spec) {
        return Manifest.of("bazzite").withBoxes(Map.of(box, spec));
    }

    private Plan plan(Manifest manifest, String... replace) {
        return workstation
                .plan(manifest, new Wishes(Set.of(), Set.of(replace)), Progress.SILENT)
                .plan();
    }

    private static List<String> ids(Plan plan) {
        return plan.changes().stream().map(Step.Change::id).toList();
    }

    @Test
    void an_apply_that_was_interrupted_still_tells_what_is_left() {
        var manifest = Manifest.of("bazzite").withBoxes(Map.of("new-one", image("43"), "old-one", image("43")));
        var me = Thread.currentThread();
        var first = new ApplyListener() {
            @Override
            public void started(Step.Change change) {
                me.interrupt();
            }
        };

        var applied = workstation.apply(manifest, Wishes.NONE, Intent.of(plan(manifest)), Pace.STEADY, first);

        assertThat(Thread.interrupted()).as("the interrupt is kept").isTrue();
        assertThat(applied)
                .isInstanceOfSatisfying(
                        Applied.Ran.class, ran -> assertThat(ids(ran.left())).hasSize(1));
    }

    /** Its replacement died before it was made, or before it was started. */
    @Test
    void a_box_that_ran_when_it_was_kept_is_started_where_it_was_seen_not_to_be_there_or_never_to_have_run() {
        var manifest = manifest("opencode-dev", image("44"));
        var wishes = new Wishes(Set.of(), Set.of("opencode-dev"));
        workstation.apply(
                manifest, wishes, Intent.of(plan(manifest, "opencode-dev")), Pace.STEADY, ApplyListener.SILENT);
        var whole = world.shown(Kinds.CONTAINER, List.of());

        world.show(
                Kinds.CONTAINER,
                whole.stream()
                        .map(box -> box.name().equals("opencode-dev") ? box.anew("never-run", Simulated.NOW) : box)
                        .toList());
        assertThat(ids(plan(manifest))).containsExactly("start box/opencode-dev");

        world.show(
                Kinds.CONTAINER,
                whole.stream().filter(box -> !box.name().equals("opencode-dev")).toList());
        assertThat(ids(plan(manifest))).containsExactly("create box/opencode-dev", "start box/opencode-dev");

        world.hide(Kinds.CONTAINER, Trouble.of(Cause.TIMED_OUT, "podman: no answer", "ask again"));
        assertThat(plan(manifest).changes()).isEmpty();
    }

    /** What runs in a box comes and goes between the question and its answer. */
    @Test
    void a_way_back_holds_when_nothing_but_what_runs_has_moved() {
        var manifest = manifest("opencode-dev", image("44"));
        var wishes = new Wishes(Set.of(), Set.of("opencode-dev"));
        workstation.apply(
                manifest, wishes, Intent.of(plan(manifest, "opencode-dev")), Pace.STEADY, ApplyListener.SILENT);
        var run = workstation.journal().latest().orElseThrow();
        var agreed = Intent.of(workstation.undoing(run, Progress.SILENT));

        world.show(
                Kinds.BOX_CONTENTS,
                world.shown(Kinds.BOX_CONTENTS, List.of()).stream()
                        .map(ApplyingTest::busy)
                        .toList());
        assertThat(agreed.moved(workstation.undoing(run, Progress.SILENT))).isEmpty();

        // Another container under the name is another matter.
        world.show(
                Kinds.CONTAINER,
                world.shown(Kinds.CONTAINER, List.of()).stream()
                        .map(box -> box.name().equals("opencode-dev") ? box.anew("another", Simulated.NOW) : box)
                        .toList());
        assertThat(agreed.moved(workstation.undoing(run, Progress.SILENT))).isNotEmpty();
    }

    private static BoxContents busy(BoxContents contents) {
        return new BoxContents(
                contents.name(),
                contents.scope(),
                contents.distribution(),
                contents.packages(),
                contents.installed(),
                contents.tools(),
                Optional.of(List.of(new BoxContents.Running(4711, "yish", "vim"))),
                contents.changed(),
                contents.size());
    }

    @Test
    void a_box_that_is_to_start_as_soon_as_it_is_made_is_started() {
        var spec = image("43");
        var making = making(true, List.of(), List.of(), Optional.empty());

        assertThat(ids(plan(manifest("new-one", of(BoxSpec.State.PRESENT, spec, making)))))
                .containsExactly("create box/new-one", "start box/new-one");
        assertThat(ids(plan(manifest("new-one", of(BoxSpec.State.STOPPED, spec, making)))))
                .containsExactly("create box/new-one");
    }

    private static BoxMaking making(
            boolean now, List<String> packages, List<String> binaries, Optional<DeclaredPath> folder) {
        var usual = BoxMaking.USUAL;
        return new BoxMaking(
                usual.home(),
                usual.hostname(),
                usual.init(),
                usual.nvidia(),
                usual.pull(),
                usual.root(),
                usual.entry(),
                now,
                usual.unshare(),
                packages,
                usual.volumes(),
                usual.flags(),
                usual.initHooks(),
                usual.preInitHooks(),
                usual.exportedApps(),
                binaries,
                folder);
    }

    private Plan lacking(BoxSpec.State state, Optional<DeclaredPath> folder) {
        var making = making(false, List.of("ripgrep"), List.of("/usr/bin/gcc"), folder);
        return plan(manifest("opencode-dev", of(state, image("43"), making)));
    }

    private static List<String> blocked(Plan plan) {
        return plan.of(Step.Blocked.class).map(Step.Blocked::why).toList();
    }

    @Test
    void a_box_that_runs_gets_what_it_lacks_and_a_new_one_exports_when_it_runs() {
        assertThat(ids(lacking(BoxSpec.State.PRESENT, Optional.empty())))
                .containsExactly("install box/opencode-dev", "export box/opencode-dev");

        var made = making(false, List.of("ripgrep"), List.of("/usr/bin/gcc"), Optional.empty());
        assertThat(ids(plan(manifest("new-one", of(BoxSpec.State.RUNNING, image("43"), made)))))
                .as("its packages come with its making")
                .containsExactly("create box/new-one", "start box/new-one", "export box/new-one");
        assertThat(ids(plan(manifest("new-one", of(BoxSpec.State.PRESENT, image("43"), made)))))
                .containsExactly("create box/new-one");
    }

    @Test
    void nothing_is_done_in_a_box_that_is_to_be_stopped() {
        var plan = lacking(BoxSpec.State.STOPPED, Optional.empty());

        assertThat(ids(plan)).containsExactly("stop box/opencode-dev");
        assertThat(blocked(plan))
                .containsExactlyInAnyOrder(
                        "packages it lacks, and it does not run", "exports it lacks, and it does not run");
    }

    /** Podman 4.3 and 5.8 call a box so for good whose stop was ended while its program went on. */
    @Test
    void a_box_whose_stop_was_broken_off_is_still_to_be_stopped() {
        world.show(
                Kinds.CONTAINER,
                world.shown(Kinds.CONTAINER, List.of()).stream()
                        .map(box -> Simulated.with(box, Container.Status.STOPPING, false))
                        .toList());

        var plan = plan(manifest("opencode-dev", of(BoxSpec.State.STOPPED, image("43"), BoxMaking.USUAL)));

        assertThat(plan.changes())
                .filteredOn(change -> change.id().equals("stop box/opencode-dev"))
                .singleElement()
                .satisfies(change -> assertThat(change.radius().losses())
                        .as("what runs in it runs still")
                        .extracting(BlastRadius.Loss::kind)
                        .contains(BlastRadius.Loss.Kind.PROCESSES));
    }

    @Test
    void commands_for_a_folder_of_their_owners_choice_are_for_their_owner() {
        var plan = lacking(BoxSpec.State.PRESENT, Optional.of(new DeclaredPath("~/bin")));

        assertThat(ids(plan)).containsExactly("install box/opencode-dev");
        assertThat(plan.of(Step.Blocked.class).flatMap(step -> step.hint().stream()))
                .containsExactly(
                        "distrobox enter opencode-dev -- distrobox-export --bin /usr/bin/gcc --export-path ~/bin");
    }

    @Test
    void a_box_that_is_made_anew_need_not_be_stopped() {
        var stopped = of(BoxSpec.State.STOPPED, image("44"), BoxMaking.USUAL);

        assertThat(ids(plan(manifest("opencode-dev", stopped), "opencode-dev")))
                .containsExactly("keep box/opencode-dev", "remove box/opencode-dev", "create box/opencode-dev");
    }

    private static BoxSpec of(BoxSpec.State state, BoxSpec spec, BoxMaking making) {
        return new BoxSpec(
                state,
                spec.protectedOne(),
                spec.purpose(),
                spec.image(),
                spec.cloneOf(),
                making,
                spec.expects(),
                spec.endpoints(),
                spec.workspace(),
                spec.config(),
                spec.services(),
                spec.notes());
    }
}
