package dev.atoll.core.peer;

import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;
import java.util.Set;

/** The tailnet and its members. Safe for concurrent calls; only reads. Rules OBS-1 to OBS-13. */
@DrivenPort
public interface Peers {
    /** The tailnet as the daemon knows it; sends no packet. */
    Observation<Tailnet.State> observe();

    /** Measures NAT, relays and the latency to the named peers. Sends packets; takes seconds. */
    Observation<Tailnet.Connectivity> details(Set<String> names);
}
