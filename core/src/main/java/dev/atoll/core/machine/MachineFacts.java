package dev.atoll.core.machine;

import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;

/** What the machine is and how it does. Safe for concurrent calls; only reads. Rules OBS-1 to OBS-13. */
@DrivenPort
public interface MachineFacts {
    Observation<Machine.State> observe();
}
