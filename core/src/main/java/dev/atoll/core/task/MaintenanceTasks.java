package dev.atoll.core.task;

import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import java.util.List;

/** Maintenance duties. Safe for concurrent calls; only reads. Rules OBS-1 to OBS-13. */
@DrivenPort
public interface MaintenanceTasks {
    /** Known updaters and the user's own timers, sorted by name, then scope. */
    Observation<List<MaintenanceTask.State>> observe();
}
