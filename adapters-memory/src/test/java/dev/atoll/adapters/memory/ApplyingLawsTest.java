package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.container.Container;
import dev.atoll.core.host.Host;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.Service;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every apply, whatever the manifest, wherever it was abandoned. */
class ApplyingLawsTest {
    private static final HostPath HOME = new HostPath("/var/home/yish");
    private static final Service.Units NO_UNITS = new Service.Units(List.of(), List.of());
    private static final Host.State NO_HOST =
            new Host.State(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);

    @Provide
    Arbitrary<Manifest> manifests() {
        return Manifests.any();
    }

    @Provide
    Arbitrary<Set<String>> replaceable() {
        return Arbitraries.of("opencode-dev", "openclaw-dev", "litellm-proxy").set();
    }

    @Property(tries = 200, seed = "20261126")
    void after_an_apply_nothing_is_left_that_atoll_does(
            @ForAll("manifests") Manifest manifest, @ForAll("replaceable") Set<String> replace) {
        var machine = new Machine();
        var wishes = new Wishes(Set.of(), replace);

        var ran = machine.apply(manifest, wishes);

        assertThat(ran.report().results().stream()
                        .filter(result -> result.outcome() instanceof ActionOutcome.Failed)
                        .map(result -> result.change().id() + ": " + result.outcome()))
                .isEmpty();
        assertThat(ran.left().changes().stream()
                        .filter(change -> doneByAtoll(change.action()))
                        .map(Step.Change::id))
                .isEmpty();
    }

    /** The machine's own kinds and whatever the manifest does not name are as they were. */
    @Property(tries = 200, seed = "20261126")
    void nothing_is_touched_that_nobody_declared(
            @ForAll("manifests") Manifest manifest, @ForAll("replaceable") Set<String> replace) {
        var machine = new Machine();
        var before = machine.undeclared(manifest);

        machine.apply(manifest, new Wishes(Set.of(), replace));

        assertThat(machine.undeclared(manifest)).isEqualTo(before);
    }

    @Property(tries = 200, seed = "20261126")
    void whatever_was_removed_can_be_had_back(
            @ForAll("manifests") Manifest manifest, @ForAll("replaceable") Set<String> replace) {
        var machine = new Machine();
        var before = machine.boxes();

        machine.apply(manifest, new Wishes(Set.of(), replace));

        var left = machine.boxes().stream().map(Container.State::id).toList();
        var gone = before.stream()
                .filter(box -> !left.contains(box.id()))
                .map(Container.State::name)
                .collect(Collectors.toSet());
        assertThat(machine.points().stream().map(RestorePoint.State::box).collect(Collectors.toSet()))
                .isEqualTo(gone);
    }

    @Property(tries = 100, seed = "20261126")
    void abandoned_anywhere_the_next_apply_ends_in_the_same_world(
            @ForAll("manifests") Manifest manifest, @ForAll("replaceable") Set<String> replace) {
        var wishes = new Wishes(Set.of(), replace);
        var undisturbed = new Machine();
        undisturbed.apply(manifest, wishes);

        for (var notes = 0; notes < undisturbed.journal.written(); notes++) {
            var machine = new Machine();
            machine.journal.dyingAfter(notes);
            var before = machine.boxes();
            machine.tryApply(manifest, wishes);
            machine.nothingWasLost(before);

            machine.journal.living();
            machine.apply(manifest, wishes);

            assertThat(machine.told()).as("abandoned after note %d", notes).isEqualTo(undisturbed.told());
            machine.nothingWasLost(before);
        }
    }

    /**
     * But for when a box was made, and what runs in it: nothing that ended starts again by itself. What was exported, and
     * packages of a box that was not taken away, stay, as the plan of the way back says.
     */
    @Property(tries = 100, seed = "20261126")
    void undone_it_is_the_world_of_before(
            @ForAll("manifests") Manifest manifest, @ForAll("replaceable") Set<String> replace) {
        var machine = new Machine();
        var before = new Machine();

        machine.apply(manifest, new Wishes(Set.of(), replace));
        var exporting = machine.did(Action.Export.class);
        var installing =
                Sets.difference(machine.did(Action.InstallPackages.class), machine.did(Action.RemoveBox.class));
        machine.undo();

        assertThat(machine.essence(exporting, installing)).isEqualTo(before.essence(exporting, installing));
        assertThat(machine.undoing().applicable()).as("undone once is undone").isFalse();
    }

    private static boolean doneByAtoll(Action action) {
        return action instanceof Action.CreateBox
                || action instanceof Action.StartBox
                || action instanceof Action.StopBox
                || action instanceof Action.RemoveBox
                || action instanceof Action.KeepBox
                || action instanceof Action.SetUnit
                || action instanceof Action.TurnUnit
                || action instanceof Action.LoadQuadlet
                || action instanceof Action.MakeService
                || action instanceof Action.InstallPackages
                || action instanceof Action.Export
                || action instanceof Action.StageHost
                || action instanceof Action.InstallFlatpak;
    }

    /** The reference machine, to be changed. */
    private static final class Machine {
        private final InMemoryWorld world = Simulated.REFERENCE.world(CLOCK);
        private final MortalJournal journal = new MortalJournal();
        private final Workstation workstation = Workstation.builder()
                .with(world.ports())
                .clock(CLOCK)
                .home(HOME)
                .journal(journal)
                .build();

        Applied tryApply(Manifest manifest, Wishes wishes) {
            var plan = workstation.plan(manifest, wishes, Progress.SILENT).plan();
            return workstation.apply(manifest, wishes, Intent.of(plan), Pace.STEADY, ApplyListener.SILENT);
        }

        Applied.Ran apply(Manifest manifest, Wishes wishes) {
            var applied = tryApply(manifest, wishes);
            assertThat(applied).isInstanceOf(Applied.Ran.class);
            return (Applied.Ran) applied;
        }

        Plan undoing() {
            var applies = journal.runs().stream()
                    .filter(run -> run.begun().changes().stream().noneMatch(id -> id.startsWith("restore")))
                    .toList();
            return applies.isEmpty()
                    ? new Plan("bazzite", List.of(), "", List.of())
                    : workstation.undoing(applies.getLast(), Progress.SILENT);
        }

        void undo() {
            var run = journal.runs().getLast();
            var plan = workstation.undoing(run, Progress.SILENT);
            var undone = workstation.undo(run, Intent.of(plan), Pace.STEADY, ApplyListener.SILENT);
            assertThat(undone)
                    .isInstanceOfSatisfying(
                            Applied.Ran.class,
                            ran -> assertThat(ran.report().whole())
                                    .as("%s", ran.report().results())
                                    .isTrue());
        }

        /** Boxes something was done to by the first apply. */
        Set<String> did(Class<? extends Action> what) {
            return journal.runs().getLast().done().stream()
                    .filter(started -> what.isInstance(started.action()))
                    .map(started -> started.address().name())
                    .collect(Collectors.toSet());
        }

        /** What each box is, whenever it was made, but for what is said of these. */
        List<Object> essence(Set<String> notTheirExports, Set<String> notTheirPackages) {
            return List.of(
                    world.shown(Kinds.HOST, NO_HOST).next().stream()
                            .map(next -> List.of(next.origin(), next.packages()))
                            .toList(),
                    world.shown(Kinds.APPLICATION, List.of()),
                    world.shown(Kinds.QUADLETS, List.of()).stream()
                            .map(Quadlet.State::running)
                            .toList(),
                    boxes().stream()
                            .map(box -> List.of(
                                    box.name(),
                                    box.scope(),
                                    box.image(),
                                    box.status() == Container.Status.RUNNING,
                                    box.labels()))
                            .toList(),
                    world.shown(Kinds.CONTAINER_DETAILS, List.of()).stream()
                            .map(details -> notTheirExports.contains(details.name())
                                    ? SimulatedInsides.exporting(details, List.of(), List.of())
                                    : details)
                            .toList(),
                    world.shown(Kinds.BOX_CONTENTS, List.of()).stream()
                            .map(contents -> notTheirPackages.contains(contents.name())
                                    ? List.of(contents.tools(), contents.changed())
                                    : NewBox.quiet(contents))
                            .toList());
        }

        List<Container.State> boxes() {
            return workstation
                    .observe(Sight.of(Kinds.CONTAINER))
                    .seen(Kinds.CONTAINER)
                    .orElseThrow();
        }

        List<RestorePoint.State> points() {
            return world.shown(Kinds.RESTORE_POINT, List.of());
        }

        /** Every box of before is there, or was kept. */
        void nothingWasLost(List<Container.State> before) {
            var there = boxes().stream().map(Container.State::id).collect(Collectors.toSet());
            var kept = points().stream().map(RestorePoint.State::box).collect(Collectors.toSet());
            assertThat(before).allMatch(box -> there.contains(box.id()) || kept.contains(box.name()));
        }

        /** Every deployment that nobody staged. */
        private List<List<Object>> running() {
            return world.shown(Kinds.HOST, NO_HOST).deployments().stream()
                    .filter(deployment -> !deployment.staged())
                    .map(other -> List.<Object>of(other.checksum(), other.booted(), other.packages()))
                    .toList();
        }

        /** Everything, but what an apply that began twice keeps twice. */
        List<Object> told() {
            return List.of(
                    boxes(),
                    world.shown(Kinds.CONTAINER_DETAILS, List.of()),
                    world.shown(Kinds.BOX_CONTENTS, List.of()),
                    world.shown(Kinds.HOST, NO_HOST),
                    world.shown(Kinds.LISTENER, List.of()),
                    world.shown(Kinds.SERVICE, NO_UNITS),
                    world.shown(Kinds.SERVICE_DETAILS, List.of()),
                    world.shown(Kinds.QUADLETS, List.of()),
                    world.shown(Kinds.APPLICATION, List.of()));
        }

        /** Units of the host, of programs in boxes, and of quadlets. */
        private static Set<String> declared(Manifest manifest) {
            return Streams.concat(
                            manifest.host().stream().flatMap(host -> host.units().keySet().stream()),
                            manifest.quadlets().isEmpty() ? Stream.empty() : Stream.of("web.service"),
                            manifest.boxes().entrySet().stream()
                                    .flatMap(box -> box.getValue().services().keySet().stream()
                                            .map(service -> BoxSpec.unit(box.getKey(), service))))
                    .collect(Collectors.toSet());
        }

        List<Object> undeclared(Manifest manifest) {
            var seen = workstation.observe(Sight.STATUS);
            return List.of(
                    boxes().stream()
                            .filter(box -> !manifest.boxes().containsKey(box.name()))
                            .toList(),
                    manifest.host().isPresent() ? running() : seen.of(Kinds.HOST),
                    seen.of(Kinds.PEER),
                    seen.of(Kinds.VOLUME),
                    world.shown(Kinds.SERVICE, NO_UNITS).timers(),
                    world.shown(Kinds.SERVICE, NO_UNITS).units().stream()
                            .filter(unit -> !declared(manifest).contains(unit.name()))
                            .toList(),
                    world.shown(Kinds.SERVICE_DETAILS, List.of()).stream()
                            .filter(unit -> !declared(manifest).contains(unit.name()))
                            .toList(),
                    seen.of(Kinds.TASK),
                    world.shown(Kinds.APPLICATION, List.of()).stream()
                            .filter(one -> manifest.host().stream()
                                    .noneMatch(host -> host.flatpaks().contains(one.name())))
                            .toList());
        }
    }
}
