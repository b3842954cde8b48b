package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.restore.RestorePoint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a world keeps of boxes. Its callers hold the world still. */
final class SimulatedRestorePoints {
    private record Kept(RestorePoint.State point, KeptBox box) {}

    private final InMemoryWorld world;
    private final SimulatedBoxes boxes;
    private final Map<String, Kept> kept = new HashMap<>();

    SimulatedRestorePoints(InMemoryWorld world, SimulatedBoxes boxes) {
        this.world = world;
        this.boxes = boxes;
    }

    List<RestorePoint.State> list() {
        return kept.values().stream()
                .map(Kept::point)
                .sorted(Comparator.comparing(RestorePoint.State::at).thenComparing(RestorePoint.State::id))
                .toList();
    }

    ActionOutcome keep(RestorePoint.Order order) {
        if (kept.containsKey(order.id())) {
            return new ActionOutcome.AlreadySo();
        }
        var box = boxes.find(order.box(), order.scope()).flatMap(boxes::kept);
        if (box.isEmpty()) {
            return SimulatedBoxes.refused("there is no box " + order.box() + " to keep");
        }
        kept.put(order.id(), new Kept(point(order, box.get()), box.get()));
        return ActionOutcome.done();
    }

    private RestorePoint.State point(RestorePoint.Order order, KeptBox box) {
        return new RestorePoint.State(
                order.id(),
                order.box(),
                order.scope(),
                world.now(),
                "localhost/atoll/restore-points/" + order.box() + ":" + order.id(),
                box.contents().size().map(BoxContents.Size::whole),
                box.contents().size().map(BoxContents.Size::writable),
                box.state().status() == Container.Status.RUNNING,
                box.details().mounts().stream()
                        .filter(mount -> mount.type().equals("volume"))
                        .map(ContainerDetails.Mount::source)
                        .toList(),
                exports(box, ContainerDetails.Box::applications),
                exports(box, ContainerDetails.Box::binaries),
                List.of());
    }

    private static List<String> exports(KeptBox box, Function<ContainerDetails.Box, List<String>> what) {
        return box.details().box().stream()
                .flatMap(made -> Stream.of(what.apply(made)))
                .flatMap(List::stream)
                .toList();
    }

    ActionOutcome restore(String id) {
        var point = Optional.ofNullable(kept.get(id));
        if (point.isEmpty()) {
            return SimulatedBoxes.refused("there is no restore point " + id);
        }
        var box = point.get().box();
        if (boxes.find(box.state().name(), box.state().scope()).isPresent()) {
            return SimulatedBoxes.refused("a container called " + box.state().name() + " is there");
        }
        boxes.put(new KeptBox(
                box.state().anew(NewBox.id(box.state().name(), world.now()), world.now()),
                box.details(),
                NewBox.quiet(box.contents())));
        return ActionOutcome.done();
    }

    ActionOutcome remove(String id) {
        return kept.remove(id) == null ? new ActionOutcome.AlreadySo() : ActionOutcome.done();
    }
}
