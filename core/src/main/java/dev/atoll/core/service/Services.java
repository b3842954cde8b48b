package dev.atoll.core.service;

import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import java.util.List;
import java.util.Set;

/** systemd's units, the system's and the user's. Safe for concurrent calls; only reads. Rules OBS-1 to OBS-13. */
@DrivenPort
public interface Services {
    /** Loaded services, sockets and timers, and every failed unit. A user's bus that is not there is a gap. */
    Observation<Service.Units> observe();

    /** The named ones in depth, in either scope, sorted by name; names nobody has are left out. */
    Observation<List<Service.Details>> details(Set<String> names);
}
