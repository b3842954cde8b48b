package dev.atoll.core.apply;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.restore.RestorePoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plans the way back from a run: each thing it touched goes back as its kind does, the last one touched first. Pure. What
 * cannot be had back is blocked, and said before anything is done. A manifest that still wants what the run did will want
 * it again.
 */
public final class Undo {
    private final WayBack way;
    private final UndoneBoxes boxes;

    private Undo(WayBack way, UndoneBoxes boxes) {
        this.way = way;
        this.boxes = boxes;
    }

    /** @param later what was done since: a box that came back from a restore point once is not brought back again */
    public static Plan plan(Run run, List<Run> later, Observation<List<RestorePoint.State>> points, SeenBoxes seen) {
        var way = new WayBack(run, seen);
        var undo = new Undo(way, new UndoneBoxes(way, later, points));
        var steps = new ArrayList<Step>();
        var basis = new ArrayList<String>();
        touched(run).forEach((address, done) -> {
            steps.addAll(undo.back(address, done));
            basis.add(address + " " + undo.basis(address));
        });
        return new Plan(run.begun().workstation(), steps, Intent.basis(basis), List.of());
    }

    /** What has to be looked at. */
    public static Sight sight(Run run) {
        return UndoneBoxes.sight(run)
                .and(UndoneHost.sight(run))
                .and(UndoneFlatpaks.sight(run))
                .and(UndoneUnits.sight(run))
                .and(UndoneVolumes.sight(run));
    }

    /** What was done to each, in order; the last one touched comes first. */
    private static Map<ResourceAddress, List<Action>> touched(Run run) {
        var things = new LinkedHashMap<ResourceAddress, List<Action>>();
        run.touched()
                .reversed()
                .forEach(started -> things.computeIfAbsent(started.address(), address -> new ArrayList<>())
                        .addFirst(started.action()));
        return things;
    }

    private List<Step> back(ResourceAddress address, List<Action> done) {
        return switch (address.kind()) {
            case "host" -> UndoneHost.back(way, address, done);
            case "flatpak" -> UndoneFlatpaks.back(way, address, done);
            case "unit", "quadlet" -> new UndoneUnits(way).back(address, done);
            case "volume" -> new UndoneVolumes(way).back(address, done);
            default -> boxes.back(address, done);
        };
    }

    /** Which of it stands there now; what runs in it may come and go. A unit, a quadlet and a volume are told by their changes. */
    private String basis(ResourceAddress address) {
        return switch (address.kind()) {
            case "host" -> UndoneHost.basis(way);
            case "flatpak" -> UndoneFlatpaks.basis(way, address);
            case "unit", "quadlet", "volume" -> "";
            default -> boxes.basis(address);
        };
    }
}
