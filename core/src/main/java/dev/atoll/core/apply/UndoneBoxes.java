package dev.atoll.core.apply;

import com.google.common.collect.Iterables;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Step;
import dev.atoll.core.restore.RestorePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The way back of containers: those that were taken away come back from what was kept of them, those that were made are
 * kept and taken away, what was started ends and what was ended starts. Pure.
 */
final class UndoneBoxes {
    private final WayBack way;
    private final List<Action> since;
    private final Observation<List<RestorePoint.State>> points;

    UndoneBoxes(WayBack way, List<Run> later, Observation<List<RestorePoint.State>> points) {
        this.way = way;
        this.points = points;
        this.since = later.stream()
                .flatMap(other -> other.done().stream())
                .map(Note.Started::action)
                .toList();
    }

    /** What has to be looked at. */
    static Sight sight(Run run) {
        var boxes = run.touched().stream()
                .map(Note.Started::address)
                .filter(address -> address.kind().equals("box"))
                .map(BoxSpec::name)
                .collect(Collectors.toSet());
        return Sight.of(Kinds.CONTAINER, Kinds.LISTENER)
                .closer(Kinds.CONTAINER_DETAILS, boxes)
                .closer(Kinds.BOX_CONTENTS, boxes);
    }

    String basis(ResourceAddress box) {
        return there(BoxSpec.name(box), BoxSpec.scope(box))
                .map(Container.State::id)
                .orElse("none");
    }

    /** @param done to it, in order */
    List<Step> back(ResourceAddress address, List<Action> done) {
        if (way.snapshot().of(Kinds.CONTAINER) instanceof Observation.Unknown<List<Container.State>> unknown) {
            return List.of(new Step.Deferred(address, unknown.detail(), unknown.hint()));
        }
        var gone = gone(done);
        var steps = new ArrayList<>(WayBack.untold(address, done, gone.isPresent()));
        if (gone.isPresent()) {
            steps.addAll(restored(address, gone.get()));
            return steps;
        }
        var made = done.stream()
                .filter(action -> action instanceof Action.CreateBox || action instanceof Action.RestoreBox)
                .toList();
        if (made.isEmpty()) {
            steps.addAll(stays(address, done));
            turned(done).ifPresent(back -> steps.add(way.change(address, back, List.of())));
        } else {
            last(made, Action.CreateBox.class).ifPresent(box -> steps.addAll(taken(address, box.name(), box.scope())));
            last(made, Action.RestoreBox.class).ifPresent(box -> steps.addAll(taken(address, box.name(), box.scope())));
        }
        return steps;
    }

    /** As it was removed: by a change of its own, or because it ended. */
    private Optional<Action.RemoveBox> gone(List<Action> done) {
        Optional<Action.RemoveBox> removed = last(done, Action.RemoveBox.class);
        return removed.or(() -> last(done, Action.KeepBox.class)
                .filter(kept -> last(done, Action.StopBox.class).isPresent()
                        && there(kept.name(), kept.scope()).isEmpty())
                .map(kept -> new Action.RemoveBox(kept.name(), kept.scope())));
    }

    /** The first of several turns says how it was. */
    private Optional<Action> turned(List<Action> done) {
        return done.stream()
                .filter(action -> action instanceof Action.StartBox || action instanceof Action.StopBox)
                .findFirst()
                .flatMap(first -> first instanceof Action.StartBox box
                        ? Optional.<Action>of(new Action.StopBox(box.name(), box.scope()))
                                .filter(back -> runs(box.name(), box.scope()))
                        : started(((Action.StopBox) first).name(), ((Action.StopBox) first).scope()));
    }

    /** Where it is there, and does not run. */
    private Optional<Action> started(String name, Scope scope) {
        return there(name, scope)
                .filter(box -> !runs(name, scope))
                .<Action>map(box -> new Action.StartBox(name, scope));
    }

    /** Of what was done in a box that is otherwise as it was, nothing was kept. */
    private static List<Step> stays(ResourceAddress address, List<Action> done) {
        var stays = new ArrayList<Step>();
        last(done, Action.InstallPackages.class)
                .ifPresent(in -> stays.add(WayBack.blocked(
                        address,
                        "packages stay: " + String.join(", ", in.packages()),
                        "remove them in it: distrobox enter " + in.box())));
        last(done, Action.Export.class)
                .ifPresent(of -> stays.add(WayBack.blocked(
                        address,
                        "exports stay: " + String.join(", ", Iterables.concat(of.applications(), of.binaries())),
                        "in the box: distrobox-export --delete")));
        return stays;
    }

    private List<Step> restored(ResourceAddress address, Action.RemoveBox box) {
        var back = new Action.RestoreBox(
                box.name(),
                box.scope(),
                Orders.restorePoint(box.name(), box.scope(), way.run().id()));
        if (since.contains(back)) {
            return List.of(begun(address, back));
        }
        // One that it died over may be there still.
        var died = way.run().open().stream().anyMatch(open -> open.action().equals(box));
        if (died && there(box.name(), box.scope()).isPresent()) {
            return List.of(new Step.Keep(address));
        }
        if (points instanceof Observation.Unknown<List<RestorePoint.State>> unknown) {
            return List.of(new Step.Deferred(address, unknown.detail(), unknown.hint()));
        }
        var point = point(back);
        return point.filter(RestorePoint.State::whole).isPresent()
                ? restored(address, back, point.get())
                : List.of(new Step.Blocked(
                        address,
                        List.of(back),
                        point.map(one -> "of its restore point is missing: " + String.join(", ", one.missing()))
                                .orElse("its restore point " + back.point() + " is not there"),
                        Optional.of("atoll restore-points"),
                        BlastRadius.NONE));
    }

    private List<Step> restored(ResourceAddress address, Action.RestoreBox back, RestorePoint.State point) {
        var taken = taken(address, back.name(), back.scope());
        var removed = taken.stream().map(Step.Change::id).skip(1).toList();
        var steps = new ArrayList<Step>(taken);
        var restore = way.change(address, back, removed);
        steps.add(restore);
        if (point.running()) {
            steps.add(way.change(address, new Action.StartBox(back.name(), back.scope()), List.of(restore.id())));
        }
        return steps;
    }

    /** It came back once; what that was to start and did not is started. */
    private Step begun(ResourceAddress address, Action.RestoreBox back) {
        return point(back)
                .filter(RestorePoint.State::running)
                .flatMap(point -> started(back.name(), back.scope()))
                .filter(start -> !since.contains(start))
                .<Step>map(start -> way.change(address, start, List.of()))
                .orElseGet(() -> new Step.Keep(address));
    }

    private Optional<RestorePoint.State> point(Action.RestoreBox back) {
        return switch (points) {
            case Observation.Unknown<List<RestorePoint.State>> unknown -> Optional.empty();
            case Observation.Known<List<RestorePoint.State>> known ->
                known.value().stream()
                        .filter(one -> one.id().equals(back.point()))
                        .findFirst();
        };
    }

    /** What is there under the name now is no less somebody's than what was there before. */
    private List<Step.Change> taken(ResourceAddress address, String name, Scope scope) {
        if (there(name, scope).isEmpty()) {
            return List.of();
        }
        var kept = way.change(address, new Action.KeepBox(name, scope), List.of());
        return List.of(kept, way.change(address, new Action.RemoveBox(name, scope), List.of(kept.id())));
    }

    private Optional<Container.State> there(String name, Scope scope) {
        return way.seen().container(name, scope);
    }

    private boolean runs(String name, Scope scope) {
        return there(name, scope)
                .filter(box -> box.status() == Container.Status.RUNNING)
                .isPresent();
    }

    private static <A extends Action> Optional<A> last(List<Action> done, Class<A> type) {
        return done.stream().filter(type::isInstance).map(type::cast).reduce((one, next) -> next);
    }
}
