package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.restore.RestorePoint;
import dev.atoll.core.restore.RestorePoints;
import java.util.List;

/** What an {@link InMemoryWorld} keeps of its boxes. Thread-safe. */
public final class InMemoryRestorePoints implements RestorePoints {
    private final InMemoryWorld world;

    InMemoryRestorePoints(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<List<RestorePoint.State>> observe() {
        return world.observe(Kinds.RESTORE_POINT);
    }

    @Override
    public ActionOutcome keep(RestorePoint.Order order, StepOutput output) {
        return world.act(
                Kinds.RESTORE_POINT,
                "keep " + order.box(),
                () -> world.restorePoints().keep(order));
    }

    @Override
    public ActionOutcome restore(String id, StepOutput output) {
        return world.act(
                Kinds.RESTORE_POINT,
                "restore " + id,
                () -> world.restorePoints().restore(id));
    }

    @Override
    public ActionOutcome remove(String id, StepOutput output) {
        return world.act(
                Kinds.RESTORE_POINT, "remove " + id, () -> world.restorePoints().remove(id));
    }
}
