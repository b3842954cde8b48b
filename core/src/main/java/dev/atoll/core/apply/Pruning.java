package dev.atoll.core.apply;

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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** @param keep of each box, at least one */
    public static Plan plan(Observation<List<RestorePoint.State>> points, int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("the newest one stays: " + keep);
        }
        List<Step> steps = switch (points) {
            case Observation.Unknown<List<RestorePoint.State>> unknown ->
                List.of(new Step.Deferred(ALL, unknown.detail(), unknown.hint()));
            case Observation.Known<List<RestorePoint.State>> known -> steps(known, keep);
        };
        return new Plan("Restore points", steps, Intent.basis(List.of()), List.of());
    }

    /** Gives one up, whole or not. */
    public static Plan of(String id, Instant now) {
        var step =
                drop(id, "asked for", new Radius(SeenBoxes.in(Snapshot.at(now).build())));
        return new Plan("Restore points", List.of(step), Intent.basis(List.of()), List.of());
    }

    private static List<Step> steps(Observation.Known<List<RestorePoint.State>> known, int keep) {
        var radius = new Radius(SeenBoxes.in(Snapshot.at(known.at()).build()));
        return known.value().stream()
                .collect(Collectors.groupingBy(
                        point -> point.scope() + " " + point.box(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(ofBox -> ofBox.stream().map(point -> step(point, ofBox, keep, radius)))
                .toList();
    }

    private static Step step(RestorePoint.State point, List<RestorePoint.State> ofBox, int keep, Radius radius) {
        var address = ResourceAddress.of("restore-point", point.id());
        var newer = ofBox.stream()
                .filter(other -> other.whole() && NEWER.compare(other, point) > 0)
                .count();
        if (newer < keep) {
            return new Step.Keep(address);
        }
        return drop(point.id(), "there are " + newer + " newer ones of " + point.box(), radius);
    }

    private static Step drop(String id, String why, Radius radius) {
        var drop = new Action.DropRestorePoint(id);
        var address = ResourceAddress.of("restore-point", id);
        return new Step.Change(
                drop.verb() + " " + address, address, drop, Step.Reason.NOT_WANTED, why, radius.of(drop), List.of());
    }
}
