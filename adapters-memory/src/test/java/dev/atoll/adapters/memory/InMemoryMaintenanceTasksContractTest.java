package dev.atoll.adapters.memory;

import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.task.MaintenanceTasks;
import dev.atoll.testkit.MaintenanceTasksContract;
import dev.atoll.testkit.Situation;
import java.time.Duration;
import java.util.List;

class InMemoryMaintenanceTasksContractTest implements MaintenanceTasksContract {
    @Override
    public MaintenanceTasks port(Situation situation, Duration timeout) {
        return Simulated.port(kind(), situation);
    }

    @Override
    public List<MaintenanceTask.State> expected() {
        return Simulated.REFERENCE.tasks();
    }
}
