package dev.atoll.core.apply;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Radius;
import dev.atoll.core.plan.Step;
import dev.atoll.core.restore.RestorePoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Plans which restore points are given up: of each box all but the newest. One that would not bring everything back does
 * not count among those, and goes only where as many newer ones would. Pure.
 */
public final class Pruning {
    private static final ResourceAddress ALL = ResourceAddress.of("restore-point", "");

    /** By the run that kept it: a clock that went back since makes the last one no older than the one before. */
    private static final Comparator<RestorePoint.State> NEWER = Comparator.<RestorePoint.State, String>comparing(
                    point -> RunIds.endOf(point.id()).orElseGet(() -> RunIds.at(point.at())), RunIds.BY_NAME)
            .thenComparing(RestorePoint.State::at)
            .thenComparing(RestorePoint.State::id);

    private Pruning() {}

    public static Plan plan(Observation<List<RestorePoint.State>> points, Keep keep) {
        List<Step> steps = switch (points) {
            case Observation.Unknown<List<RestorePoint.State>> unknown ->
                List.of(new Step.Deferred(ALL, unknown.detail(), unknown.hint()));
            case Observation.Known<List<RestorePoint.State>> known -> steps(known, keep);
        };
        return new Plan("Restore points", steps, Intent.basis(List.of()), List.of());
    }

    /**
     * A plan that keeps boxes, and gives up after each what is one too many then: only after the new one is there and whole,
     * never one that the plan itself needs, and nothing where they are not seen.
     *
     * @param wanted whether something may be changed
     */
    public static Plan with(
            Plan plan, Observation<List<RestorePoint.State>> points, Keep keep, Predicate<ResourceAddress> wanted) {
        if (!(points instanceof Observation.Known<List<RestorePoint.State>> known)) {
            return plan;
        }
        var needed = plan.changes().stream()
                .map(Step.Change::action)
                .filter(Action.RestoreBox.class::isInstance)
                .map(action -> ((Action.RestoreBox) action).point())
                .collect(Collectors.toSet());
        var radius = new Radius(SeenBoxes.in(Snapshot.at(known.at()).build()));
        var steps = new ArrayList<Step>(plan.steps());
        for (var change : plan.changes()) {
            if (change.action() instanceof Action.KeepBox kept) {
                var older = tooMany(known.value(), kept, keep.ofEach()).stream()
                        .filter(point -> !needed.contains(point.id()) && wanted.test(address(point)))
                        .<Step>map(point -> drop(
                                point.id(),
                                "there will be " + keep.ofEach() + " newer ones of " + point.box(),
                                radius,
                                List.of(change.id())))
                        .toList();
                steps.addAll(lastChange(steps), older);
            }
        }
        return new Plan(plan.workstation(), steps, plan.basis(), plan.unmanaged());
    }

    private static int lastChange(List<Step> steps) {
        var changes = (int) steps.stream().filter(Step.Change.class::isInstance).count();
        return changes == 0
                ? 0
                : steps.lastIndexOf(steps.stream()
                                .filter(Step.Change.class::isInstance)
                                .reduce((one, next) -> next)
                                .orElseThrow())
                        + 1;
    }

    /** Those that one more whole one leaves without a place. */
    private static List<RestorePoint.State> tooMany(List<RestorePoint.State> all, Action.KeepBox kept, int keep) {
        var ofBox = all.stream()
                .filter(point -> point.box().equals(kept.name()) && point.scope() == kept.scope())
                .toList();
        return ofBox.stream().filter(point -> newer(point, ofBox) + 1 >= keep).toList();
    }

    private static long newer(RestorePoint.State point, List<RestorePoint.State> ofBox) {
        return ofBox.stream()
                .filter(other -> other.whole() && NEWER.compare(other, point) > 0)
                .count();
    }

    /** Gives one up, whole or not. */
    public static Plan of(String id, Instant now) {
        var step =
                drop(id, "asked for", new Radius(SeenBoxes.in(Snapshot.at(now).build())), List.of());
        return new Plan("Restore points", List.of(step), Intent.basis(List.of()), List.of());
    }

    private static List<Step> steps(Observation.Known<List<RestorePoint.State>> known, Keep keep) {
        var radius = new Radius(SeenBoxes.in(Snapshot.at(known.at()).build()));
        var dropped = new LinkedHashMap<String, String>();
        for (var point : known.value()) {
            var newer = newer(point, ofBox(point, known.value()));
            if (newer >= keep.ofEach()) {
                dropped.put(point.id(), "there are " + newer + " newer ones of " + point.box());
            }
        }
        keep.budget().ifPresent(budget -> overBudget(known.value(), budget, dropped));
        return known.value().stream()
                .<Step>map(point -> Optional.ofNullable(dropped.get(point.id()))
                        .<Step>map(why -> drop(point.id(), why, radius, List.of()))
                        .orElseGet(() -> new Step.Keep(address(point))))
                .toList();
    }

    /** The oldest first, of those of which there is a newer one that would bring everything back. */
    private static void overBudget(List<RestorePoint.State> all, ByteSize budget, Map<String, String> dropped) {
        var left = all.stream()
                .filter(point -> !dropped.containsKey(point.id()))
                .map(point -> point.room().bytes())
                .reduce(0L, Long::sum);
        for (var point : all.stream().sorted(NEWER).toList()) {
            if (left > budget.bytes() && !dropped.containsKey(point.id()) && newer(point, ofBox(point, all)) > 0) {
                dropped.put(point.id(), "all of them take more than " + budget);
                left -= point.room().bytes();
            }
        }
    }

    private static List<RestorePoint.State> ofBox(RestorePoint.State one, List<RestorePoint.State> all) {
        return all.stream()
                .filter(point -> point.box().equals(one.box()) && point.scope() == one.scope())
                .toList();
    }

    private static ResourceAddress address(RestorePoint.State point) {
        return ResourceAddress.of("restore-point", point.id());
    }

    private static Step drop(String id, String why, Radius radius, List<String> after) {
        var drop = new Action.DropRestorePoint(id);
        var address = ResourceAddress.of("restore-point", id);
        return new Step.Change(
                drop.verb() + " " + address, address, drop, Step.Reason.NOT_WANTED, why, radius.of(drop), after);
    }
}
