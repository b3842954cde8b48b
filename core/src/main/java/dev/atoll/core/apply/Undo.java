package dev.atoll.core.apply;

import com.google.common.collect.Iterables;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Radius;
import dev.atoll.core.plan.Step;
import dev.atoll.core.restore.RestorePoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans the way back from a run: boxes it took away come back from what it kept of them, boxes it made are kept and
 * taken away, Flatpaks it installed are uninstalled, what it started ends and what it ended starts, and what it staged is
 * staged back. Pure. What cannot be had back is blocked, and said before
 * anything is done. A manifest that still wants what the run did will want it again.
 */
public final class Undo {
    private static final Set<String> NO_BOXES = Set.of("unit", "volume", "host");

    private final Run run;
    private final Observation<List<RestorePoint.State>> points;
    private final List<Action> since;
    private final SeenBoxes seen;
    private final Radius radius;
    private final List<Step> steps = new ArrayList<>();

    /** @param later what was done since: a box that came back from a restore point once is not brought back again */
    private Undo(Run run, List<Run> later, Observation<List<RestorePoint.State>> points, SeenBoxes seen) {
        this.run = run;
        this.points = points;
        this.seen = seen;
        this.radius = new Radius(seen);
        this.since = later.stream()
                .flatMap(other -> other.done().stream())
                .map(Note.Started::action)
                .toList();
    }

    public static Plan plan(Run run, List<Run> later, Observation<List<RestorePoint.State>> points, SeenBoxes seen) {
        var undo = new Undo(run, later, points, seen);
        undo.steps.addAll(new UndoneFlatpaks(run, seen.snapshot(), undo.radius).steps());
        switch (seen.snapshot().of(Kinds.CONTAINER)) {
            case Observation.Unknown<List<Container.State>> unknown ->
                undo.boxes().forEach((address, done) -> {
                    // Of these no container has to be seen.
                    if (NO_BOXES.contains(address.kind())) {
                        undo.back(address, done);
                    } else {
                        undo.steps.add(new Step.Deferred(address, unknown.detail(), unknown.hint()));
                    }
                });
            case Observation.Known<List<Container.State>> known -> undo.boxes().forEach(undo::back);
        }
        return new Plan(run.begun().workstation(), undo.steps, undo.basis(), List.of());
    }

    /** Which containers and Flatpaks stand there now; what runs in them may come and go. */
    private String basis() {
        return Intent.basis(Stream.concat(
                        UndoneFlatpaks.basis(run, seen.snapshot()),
                        boxes().entrySet().stream().map(entry -> basis(entry.getKey(), entry.getValue())))
                .toList());
    }

    private String basis(ResourceAddress box, List<Action> done) {
        return box + " "
                + (done.stream().allMatch(HostUndo::concerns)
                        ? HostUndo.basis(seen)
                        : seen.container(BoxSpec.name(box), BoxSpec.scope(box))
                                .map(Container.State::id)
                                .orElse("none"));
    }

    /** What was done to each, in order; the last one touched comes first. */
    private Map<ResourceAddress, List<Action>> boxes() {
        var boxes = new LinkedHashMap<ResourceAddress, List<Action>>();
        run.touched().reversed().stream()
                .filter(started -> !UndoneFlatpaks.concerns(started))
                .forEach(started -> boxes.computeIfAbsent(started.address(), address -> new ArrayList<>())
                        .addFirst(started.action()));
        return boxes;
    }

    private void back(ResourceAddress address, List<Action> done) {
        if (done.stream().allMatch(HostUndo::concerns)) {
            steps.addAll(HostUndo.back(address, done, seen, radius, "to undo " + run.id()));
            return;
        }
        var gone = gone(done);
        told(address, done, gone.isPresent());
        if (gone.isPresent()) {
            restored(address, gone.get());
            return;
        }
        var made = done.stream()
                .filter(action -> action instanceof Action.CreateBox || action instanceof Action.RestoreBox)
                .toList();
        if (made.isEmpty()) {
            stays(address, done);
            turned(address, done);
            steps.addAll(new UndoUnits(run.id(), seen.snapshot()).back(address, done));
            steps.addAll(new UndoVolumes(run.id(), seen.snapshot()).back(address, done));
        } else {
            last(made, Action.CreateBox.class).ifPresent(box -> taken(address, box.name(), box.scope()));
            last(made, Action.RestoreBox.class).ifPresent(box -> taken(address, box.name(), box.scope()));
        }
    }

    /** As it was removed: by a change of its own, or because it ended. */
    private Optional<Action.RemoveBox> gone(List<Action> done) {
        Optional<Action.RemoveBox> removed = last(done, Action.RemoveBox.class);
        return removed.or(() -> last(done, Action.KeepBox.class)
                .filter(kept -> last(done, Action.StopBox.class).isPresent()
                        && seen.container(kept.name(), kept.scope()).isEmpty())
                .map(kept -> new Action.RemoveBox(kept.name(), kept.scope())));
    }

    /** What no change leads back from. The unit of a box that is made anew was there before, most likely. */
    private void told(ResourceAddress address, List<Action> done, boolean anew) {
        done.forEach(action -> ByHand.back(action, anew)
                .ifPresent(hint -> steps.add(new Step.Blocked(
                        address,
                        List.of(),
                        "nothing tells how it was before: " + action.words(),
                        Optional.of(hint),
                        BlastRadius.NONE))));
    }

    /** The first of several turns says how it was. */
    private void turned(ResourceAddress address, List<Action> done) {
        done.stream()
                .filter(action -> action instanceof Action.StartBox || action instanceof Action.StopBox)
                .findFirst()
                .ifPresent(first -> {
                    if (first instanceof Action.StartBox box && runs(box.name(), box.scope())) {
                        change(address, new Action.StopBox(box.name(), box.scope()), List.of());
                    } else if (first instanceof Action.StopBox box
                            && seen.container(box.name(), box.scope()).isPresent()
                            && !runs(box.name(), box.scope())) {
                        change(address, new Action.StartBox(box.name(), box.scope()), List.of());
                    }
                });
    }

    /** Of what was done in a box that is otherwise as it was, nothing was kept. */
    private void stays(ResourceAddress address, List<Action> done) {
        last(done, Action.InstallPackages.class)
                .ifPresent(in -> steps.add(new Step.Blocked(
                        address,
                        List.of(),
                        "packages stay: " + String.join(", ", in.packages()),
                        Optional.of("remove them in it: distrobox enter " + in.box()),
                        BlastRadius.NONE)));
        last(done, Action.Export.class)
                .ifPresent(of -> steps.add(new Step.Blocked(
                        address,
                        List.of(),
                        "exports stay: " + String.join(", ", Iterables.concat(of.applications(), of.binaries())),
                        Optional.of("in the box: distrobox-export --delete"),
                        BlastRadius.NONE)));
    }

    private void restored(ResourceAddress address, Action.RemoveBox box) {
        var id = Orders.restorePoint(box.name(), box.scope(), run.id());
        // One that it died over may be there still.
        var died = run.open().stream().anyMatch(open -> open.action().equals(box));
        var back = new Action.RestoreBox(box.name(), box.scope(), id);
        if (since.contains(back)) {
            begun(address, back);
            return;
        }
        if (died && seen.container(box.name(), box.scope()).isPresent()) {
            steps.add(new Step.Keep(address));
            return;
        }
        if (points instanceof Observation.Unknown<List<RestorePoint.State>> unknown) {
            steps.add(new Step.Deferred(address, unknown.detail(), unknown.hint()));
            return;
        }
        var point = point(id);
        if (point.filter(RestorePoint.State::whole).isEmpty()) {
            steps.add(new Step.Blocked(
                    address,
                    List.of(back),
                    point.map(one -> "of its restore point is missing: " + String.join(", ", one.missing()))
                            .orElse("its restore point " + id + " is not there"),
                    Optional.of("atoll restore-points"),
                    BlastRadius.NONE));
            return;
        }
        var before = taken(address, box.name(), box.scope());
        var restore = change(address, back, before);
        if (point.get().running()) {
            change(address, new Action.StartBox(box.name(), box.scope()), List.of(restore));
        }
    }

    /** It came back once; what that was to start and did not is started. */
    private void begun(ResourceAddress address, Action.RestoreBox back) {
        var start = new Action.StartBox(back.name(), back.scope());
        if (!since.contains(start)
                && point(back.point()).filter(RestorePoint.State::running).isPresent()
                && seen.container(back.name(), back.scope()).isPresent()
                && !runs(back.name(), back.scope())) {
            change(address, start, List.of());
        } else {
            steps.add(new Step.Keep(address));
        }
    }

    private Optional<RestorePoint.State> point(String id) {
        return switch (points) {
            case Observation.Unknown<List<RestorePoint.State>> unknown -> Optional.empty();
            case Observation.Known<List<RestorePoint.State>> known ->
                known.value().stream().filter(one -> one.id().equals(id)).findFirst();
        };
    }

    /** What is there under the name now is no less somebody's than what was there before. */
    private List<String> taken(ResourceAddress address, String name, Scope scope) {
        if (seen.container(name, scope).isEmpty()) {
            return List.of();
        }
        var kept = change(address, new Action.KeepBox(name, scope), List.of());
        return List.of(change(address, new Action.RemoveBox(name, scope), List.of(kept)));
    }

    private String change(ResourceAddress address, Action action, List<String> after) {
        var id = action.verb() + " " + address;
        steps.add(new Step.Change(
                id, address, action, Step.Reason.REQUESTED, "to undo " + run.id(), radius.of(action), after));
        return id;
    }

    private boolean runs(String name, Scope scope) {
        return seen.container(name, scope)
                .filter(box -> box.status() == Container.Status.RUNNING)
                .isPresent();
    }

    private static <A extends Action> Optional<A> last(List<Action> done, Class<A> type) {
        return done.stream().filter(type::isInstance).map(type::cast).reduce((one, next) -> next);
    }

    /** What has to be looked at. */
    public static Sight sight(Run run) {
        var boxes = run.touched().stream()
                .map(Note.Started::address)
                .filter(address -> address.kind().equals("box"))
                .map(BoxSpec::name)
                .collect(Collectors.toSet());
        return Sight.of(Kinds.CONTAINER, Kinds.LISTENER)
                .closer(Kinds.CONTAINER_DETAILS, boxes)
                .closer(Kinds.BOX_CONTENTS, boxes)
                .and(besides(run))
                .and(UndoUnits.sight(run))
                .and(UndoVolumes.sight(run));
    }

    private static Sight besides(Run run) {
        var kinds = Sight.of();
        if (run.touched().stream().map(Note.Started::action).anyMatch(HostUndo::concerns)) {
            kinds = kinds.and(Sight.of(Kinds.HOST));
        }
        if (run.touched().stream().anyMatch(UndoneFlatpaks::concerns)) {
            kinds = kinds.and(Sight.of(Kinds.APPLICATION));
        }
        return kinds;
    }
}
