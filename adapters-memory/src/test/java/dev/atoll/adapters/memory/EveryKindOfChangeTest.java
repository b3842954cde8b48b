package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.apply.Request;
import dev.atoll.core.apply.Run;
import dev.atoll.core.apply.UnitRequest;
import dev.atoll.core.apply.VolumeRequest;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.QuadletSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Wishes;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.UnitState;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Over each kind of change that Atoll makes the program dies, before it and in its middle, on the way there, on the way
 * back, and while what was kept is given up: the next one ends in the same world, and nothing was lost.
 */
class EveryKindOfChangeTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);
    private static final Wishes REPLACING = new Wishes(Set.of(), Set.of("litellm-proxy"));
    /** What Atoll tells its owner to type, and whatever it may do one day without being needed here. */
    private static final Set<Class<?>> TYPED = Set.of(Action.MakeDirectory.class, Action.CloneRepository.class);

    private static BoxSpec box(BoxSpec.State state, String tag, List<String> packages, List<String> bins) {
        var making = BoxMaking.USUAL.withPackages(packages).withExports(List.of(), bins);
        return new BoxSpec(
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
                state == BoxSpec.State.PRESENT
                        ? Map.of("proxy", new BoxSpec.Program(List.of("serve"), BoxSpec.Start.BOOT))
                        : Map.of(),
                Map.of());
    }

    /** Something of everything. */
    private static Manifest drifted() {
        var units = Map.of("sshd.service", new HostSpec.Unit(Scope.SYSTEM, UnitState.MASKED));
        var host = new HostSpec(
                Optional.of(ImageRef.parse("ghcr.io/ublue-os/bazzite:testing")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of("htop")),
                List.of("nosmt"),
                units,
                List.of("org.example.Maps"));
        return Manifest.of("bazzite")
                .withHost(host)
                .withQuadlets(Map.of(
                        "web",
                        new QuadletSpec(
                                new DeclaredPath("~/.config/containers/systemd/web.container"),
                                QuadletSpec.State.ENABLED)))
                .withBoxes(Map.of(
                        "new-one", box(BoxSpec.State.RUNNING, "43", List.of(), List.of()),
                        "opencode-dev", box(BoxSpec.State.PRESENT, "43", List.of("ripgrep"), List.of("/usr/bin/gcc")),
                        "litellm-proxy", box(BoxSpec.State.PRESENT, "44", List.of(), List.of()),
                        "openclaw-dev", box(BoxSpec.State.STOPPED, "43", List.of(), List.of()),
                        "fedora-tools", box(BoxSpec.State.ABSENT, "43", List.of(), List.of())));
    }

    @Test
    void every_kind_that_atoll_does_itself_is_among_them() {
        var machine = new Machine();
        machine.apply();
        machine.undo();
        machine.prune();
        machine.request(UnitRequest.of(UnitRequest.Verb.STOP, "pipewire", Optional.empty()));
        machine.request(VolumeRequest.of(VolumeRequest.Verb.UNMOUNT, "sda3"));
        machine.request(VolumeRequest.of(VolumeRequest.Verb.MOUNT, "sda3"));

        var all = new HashSet<>(List.of(Action.class.getPermittedSubclasses()));
        all.addAll(List.of(HostOrder.class.getPermittedSubclasses()));
        all.removeAll(TYPED);
        assertThat(machine.did()).containsAll(all);
    }

    @Test
    void over_each_on_the_way_there() {
        dying(machine -> {}, Machine::apply);
    }

    @Test
    void over_each_on_the_way_back() {
        dying(Machine::apply, Machine::undo);
    }

    @Test
    void over_each_while_restore_points_are_given_up() {
        dying(
                machine -> {
                    machine.apply();
                    machine.undo();
                },
                Machine::prune);
    }

    /** Whoever is told that something was interrupted is told what to type. */
    @Test
    void what_was_interrupted_tells_by_what_it_goes_on() {
        var machine = new Machine();
        assertThat(machine.dying(Machine::apply)).isEqualTo("apply --replace litellm-proxy");
        machine.apply();
        assertThat(machine.dying(Machine::undo))
                .isEqualTo("undo " + machine.first().id());
        machine.undo();
        assertThat(machine.dying(Machine::prune)).startsWith("restore-points remove ");
        assertThat(machine.dying(here ->
                        here.request(UnitRequest.of(UnitRequest.Verb.STOP, "pipewire", Optional.of(Scope.USER)))))
                .isEqualTo("service stop pipewire.service --user");
        assertThat(machine.dying(here -> here.request(VolumeRequest.of(VolumeRequest.Verb.UNMOUNT, "sda3"))))
                .isEqualTo("volume unmount sda3");
    }

    private static void dying(Consumer<Machine> before, Consumer<Machine> doing) {
        var undisturbed = new Machine();
        before.accept(undisturbed);
        var written = undisturbed.journal.written();
        doing.accept(undisturbed);
        var notes = undisturbed.journal.written() - written;
        assertThat(notes).as("something is done").isGreaterThan(3);

        for (var alive = 0; alive < notes; alive++) {
            var machine = new Machine();
            before.accept(machine);
            var boxes = machine.boxes();
            machine.journal.dyingAfter(alive);
            doing.accept(machine);
            machine.nothingWasLost(boxes);
            machine.journal.living();

            doing.accept(machine);

            assertThat(machine.told()).as("died after %d notes", alive).isEqualTo(undisturbed.told());
            machine.nothingWasLost(boxes);
        }
    }

    /** The reference machine, to be changed. */
    private static final class Machine {
        private final InMemoryWorld world = Simulated.REFERENCE.world(CLOCK);
        private final MortalJournal journal = new MortalJournal();
        private final Workstation workstation = Workstation.builder()
                .with(world.ports())
                .clock(CLOCK)
                .home(new HostPath("/var/home/yish"))
                .journal(journal)
                .build();

        void apply() {
            var plan = workstation.plan(drifted(), REPLACING, Progress.SILENT).plan();
            ended(workstation.apply(drifted(), REPLACING, Intent.of(plan), Pace.STEADY, ApplyListener.SILENT));
        }

        /** Of the first run: what was undone of it by one that died is undone no second time. */
        void undo() {
            var run = first();
            ended(workstation.undo(run, Intent.of(undoing(run)), Pace.STEADY, ApplyListener.SILENT));
        }

        private Plan undoing(Run run) {
            return workstation.undoing(run, Progress.SILENT);
        }

        private Run first() {
            return journal.runs().getLast();
        }

        void prune() {
            for (var point : world.shown(Kinds.RESTORE_POINT, List.of())) {
                ended(workstation.drop(
                        point.id(), Intent.of(workstation.dropping(point.id())), Pace.STEADY, ApplyListener.SILENT));
            }
        }

        void request(Request request) {
            var plan = workstation.requested(request, Optional.empty(), Progress.SILENT);
            ended(workstation.request(request, Optional.empty(), Intent.of(plan), Pace.STEADY, ApplyListener.SILENT));
        }

        private static void ended(Applied applied) {
            assertThat(applied).isInstanceOfAny(Applied.Ran.class, Applied.Unnoted.class);
        }

        Set<Class<?>> did() {
            return journal.runs().stream()
                    .flatMap(run -> run.done().stream())
                    .flatMap(started -> started.action() instanceof Action.StageHost host
                            ? Stream.of(host.getClass(), host.order().getClass())
                            : Stream.of(started.action().getClass()))
                    .collect(Collectors.toSet());
        }

        List<Container.State> boxes() {
            return world.shown(Kinds.CONTAINER, List.of());
        }

        /** Dies in the middle of the first change, and tells what was asked for. */
        String dying(Consumer<Machine> doing) {
            journal.dyingAfter(2);
            doing.accept(this);
            journal.living();
            return workstation.interrupted().orElseThrow().begun().asked();
        }

        /** Every box of before is there under its name, or was kept, as long as nobody gives that up. */
        void nothingWasLost(List<Container.State> before) {
            var left = Stream.concat(
                            boxes().stream().map(Container.State::name),
                            world.shown(Kinds.RESTORE_POINT, List.of()).stream().map(point -> point.box()))
                    .collect(Collectors.toSet());
            assertThat(before).extracting(Container.State::name).allMatch(left::contains);
        }

        List<Object> told() {
            var seen = workstation.observe(Sight.of(Kinds.HOST, Kinds.APPLICATION));
            return List.of(
                    boxes(),
                    world.shown(Kinds.CONTAINER_DETAILS, List.of()),
                    world.shown(Kinds.BOX_CONTENTS, List.of()),
                    world.shown(Kinds.SERVICE, new Service.Units(List.of(), List.of())),
                    world.shown(Kinds.SERVICE_DETAILS, List.of()),
                    world.shown(Kinds.QUADLETS, List.of()),
                    seen.seen(Kinds.HOST).orElseThrow(),
                    seen.seen(Kinds.APPLICATION).orElseThrow());
        }
    }
}
