package dev.atoll.core.listener;

import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import java.util.List;

/** Who listens where on this machine. Safe for concurrent calls; only reads. Rules OBS-1 to OBS-13. */
@DrivenPort
public interface Listeners {
    /** Every listening socket, by port, protocol, address. Processes of other users are a gap for an ordinary user. */
    Observation<List<Listener.State>> observe();
}
