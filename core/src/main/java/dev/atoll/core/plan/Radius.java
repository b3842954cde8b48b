package dev.atoll.core.plan;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.plan.BlastRadius.Needs;
import dev.atoll.core.plan.BlastRadius.Reversal;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.service.Quadlet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What comes with an action of Atoll's on this machine. Pure. */
public final class Radius {
    private static final Needs NETWORK = new Needs(false, false, true, Optional.empty(), Optional.empty());
    private static final Needs ROOT = new Needs(true, false, false, Optional.empty(), Optional.empty());

    private final SeenBoxes seen;

    public Radius(SeenBoxes seen) {
        this.seen = seen;
    }

    public BlastRadius of(Action action) {
        return switch (action) {
            case Action.CreateBox box -> nothing("remove it", box.scope() == Scope.SYSTEM ? rootAnd(NETWORK) : NETWORK);
            case Action.StartBox box -> nothing("stop it", scoped(box.scope()));
            case Action.StopBox box ->
                lost(
                        lost(box.name(), box.scope(), BoxLosses::stopped),
                        new Reversal.Itself("start it; what ran in it is not started with it"),
                        scoped(box.scope()));
            case Action.RemoveBox box ->
                lost(lost(box.name(), box.scope(), BoxLosses::removed), kept(), scoped(box.scope()));
            case Action.KeepBox box ->
                nothing("atoll restore-points remove", copied(seen.container(box.name(), box.scope())));
            case Action.RestoreBox box -> nothing("remove it", scoped(box.scope()));
            case Action.DropRestorePoint drop ->
                new BlastRadius(
                        List.of(new BlastRadius.Loss(
                                ResourceAddress.of("restore-point", drop.point()),
                                BlastRadius.Loss.Kind.THING,
                                "the restore point",
                                List.of())),
                        List.of(),
                        new Reversal.No("it is itself the way back"),
                        Needs.NOTHING);
            case Action.InstallPackages packages -> nothing("remove them in the box", NETWORK);
            case Action.Export exports -> nothing("distrobox-export --delete in the box", Needs.NOTHING);
            case Action.MakeService service -> nothing("disable and delete the unit", Needs.NOTHING);
            case Action.SetUnit unit -> nothing("set it back", scoped(unit.scope()));
            case Action.TurnUnit unit -> turned(unit);
            case Action.LoadQuadlet quadlet ->
                new BlastRadius(
                        List.of(),
                        List.of(),
                        new Reversal.No("systemd reads what the file says at its next start in any case"),
                        scoped(quadlet.scope()));
            case Action.MountVolume volume -> nothing("unmount it", Needs.NOTHING);
            case Action.UnmountVolume volume ->
                lost(
                        VolumeLosses.unmounted(seen.snapshot(), volume.name()),
                        new Reversal.Itself("mount it"),
                        Needs.NOTHING);
            case Action.StageHost host -> HostRadius.of(host, seen.snapshot());
            case Action.InstallFlatpak application -> nothing("flatpak uninstall", NETWORK);
            case Action.UninstallFlatpak application ->
                nothing("install it again; what it kept in ~/.var/app stays", Needs.NOTHING);
            case Action.MakeDirectory directory -> nothing("rmdir", Needs.NOTHING);
            case Action.CloneRepository repository -> nothing("delete the clone", NETWORK);
        };
    }

    private BlastRadius turned(Action.TurnUnit unit) {
        return switch (unit.turn()) {
            case START -> nothing("stop it", scoped(unit.scope()));
            case STOP ->
                lost(
                        UnitLosses.stopped(seen.snapshot(), unit.name(), unit.scope()),
                        new Reversal.Itself("start it, where there is still a way in"),
                        scoped(unit.scope()));
            case RESTART ->
                lost(
                        UnitLosses.restarted(seen.snapshot(), unit.name(), unit.scope()),
                        new Reversal.Itself("it starts again by itself"),
                        scoped(unit.scope()));
        };
    }

    /** What comes with all of these, one after another. */
    BlastRadius of(List<Action> actions) {
        return actions.stream().map(this::of).reduce(BlastRadius::and).orElse(BlastRadius.NONE);
    }

    /** What the next start of the host brings, where that was seen. */
    Optional<Deployment> next() {
        return seen.snapshot().seen(Kinds.HOST).flatMap(Host.State::next);
    }

    /** What was seen of it. */
    Observation<Optional<Quadlet.State>> quadlet(String file) {
        return Quadlet.of(file, seen.snapshot().of(Kinds.QUADLETS));
    }

    /** Why containers of this scope may be there that were not seen, where that is so. */
    Optional<Trouble> hiddenContainers(Scope scope) {
        return switch (seen.snapshot().of(Kinds.CONTAINER)) {
            case Observation.Unknown<List<Container.State>> unknown ->
                Optional.of(new Trouble(unknown.cause(), unknown.detail(), unknown.hint()));
            case Observation.Known<List<Container.State>> known ->
                known.gaps().stream()
                        .filter(gap -> gap.hides().filter(scope::equals).isPresent())
                        .findFirst()
                        .map(gap -> new Trouble(gap.cause(), gap.part() + ": " + gap.detail(), gap.hint()));
        };
    }

    Stream<Container.State> containers() {
        return seen.snapshot().seen(Kinds.CONTAINER).stream().flatMap(List::stream);
    }

    Optional<Container.State> container(String name, Scope scope) {
        return seen.container(name, scope);
    }

    boolean there(String name, Scope scope) {
        return seen.container(name, scope).isPresent();
    }

    /**
     * Whether it ran when it was kept last, and was not started since: what took it away did not come to making it anew, or
     * to starting the new one.
     */
    boolean ranWhenKept(String name, Scope scope) {
        // What is hidden may be a later one.
        var kept = (seen.snapshot().of(Kinds.RESTORE_POINT) instanceof Observation.Known<List<RestorePoint.State>> known
                                && known.gaps().isEmpty()
                        ? known.value().stream()
                        : Stream.<RestorePoint.State>empty())
                .filter(point -> point.box().equals(name) && point.scope() == scope)
                .max(Comparator.comparing(RestorePoint.State::at))
                .filter(RestorePoint.State::running);
        return kept.isPresent()
                && hiddenContainers(scope).isEmpty()
                && seen.container(name, scope)
                        .map(box -> box.status() == Container.Status.CREATED
                                && box.created()
                                        .filter(made ->
                                                !made.isBefore(kept.get().at()))
                                        .isPresent())
                        .orElse(true);
    }

    /** Whether its engine removes it as soon as it ends: podman's {@code --rm}. */
    boolean goesWhenItEnds(String name, Scope scope) {
        return seen.container(name, scope)
                .flatMap(Container.State::removedAtStop)
                .orElse(false);
    }

    boolean running(String name, Scope scope) {
        return seen.container(name, scope)
                .filter(box -> box.status() == Container.Status.RUNNING)
                .isPresent();
    }

    /** Its own layer is written once more. */
    private Needs copied(Optional<Container.State> box) {
        var bytes = box.flatMap(there -> seen.contents(there) instanceof Observation.Known<BoxContents> contents
                ? contents.value().size().map(BoxContents.Size::writable)
                : Optional.empty());
        var root = box.filter(there -> there.scope() == Scope.SYSTEM).isPresent();
        return new Needs(root, false, false, bytes, Optional.empty());
    }

    private Lost lost(String name, Scope scope, BiFunction<SeenBoxes, Container.State, Lost> looked) {
        return switch (seen.snapshot().of(Kinds.CONTAINER)) {
            case Observation.Unknown<List<Container.State>> unknown -> Lost.unseen("containers", unknown);
            case Observation.Known<List<Container.State>> known ->
                seen.container(name, scope).map(box -> looked.apply(seen, box)).orElse(Lost.NOTHING);
        };
    }

    private static Reversal kept() {
        return new Reversal.RestorePoint("a commit of the box, its volumes and its exports");
    }

    private static BlastRadius nothing(String back, Needs needs) {
        return new BlastRadius(List.of(), List.of(), new Reversal.Itself(back), needs);
    }

    private static BlastRadius lost(Lost lost, Reversal back, Needs needs) {
        return new BlastRadius(lost.losses(), lost.unseen(), back, needs);
    }

    private static Needs scoped(Scope scope) {
        return scope == Scope.SYSTEM ? ROOT : Needs.NOTHING;
    }

    private static Needs rootAnd(Needs needs) {
        return new Needs(true, needs.reboot(), needs.network(), needs.bytes(), needs.time());
    }
}
