package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.task.MaintenanceTasks;
import java.util.Comparator;
import java.util.List;

/** What every implementation of {@link MaintenanceTasks} keeps: by name, then scope. */
public interface MaintenanceTasksContract extends ObservationBehaviour<MaintenanceTasks, List<MaintenanceTask.State>> {
    @Override
    default PortKey<MaintenanceTasks, List<MaintenanceTask.State>> kind() {
        return Kinds.TASK;
    }

    @Override
    default void checkOrder(List<MaintenanceTask.State> tasks) {
        assertThat(tasks)
                .isSortedAccordingTo(
                        Comparator.comparing(MaintenanceTask.State::name).thenComparing(MaintenanceTask.State::scope));
    }
}
