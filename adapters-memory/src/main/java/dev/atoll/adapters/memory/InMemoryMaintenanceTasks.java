package dev.atoll.adapters.memory;

import dev.atoll.core.common.Observation;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.task.MaintenanceTasks;
import java.util.List;

/** The duties an {@link InMemoryWorld} shows. Thread-safe; never fails by itself. */
public final class InMemoryMaintenanceTasks implements MaintenanceTasks {
    private final InMemoryWorld world;

    InMemoryMaintenanceTasks(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<List<MaintenanceTask.State>> observe() {
        return world.observe(Kinds.TASK);
    }
}
