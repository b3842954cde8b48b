package dev.atoll.core.host;

import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Observation;

/** The host's deployments. Safe for concurrent calls; only reads. Rules OBS-1 to OBS-13. */
@DrivenPort
public interface HostSystem {
    /** Every deployment in boot order. Never asks for authorisation, never looks for updates over the network. */
    Observation<Host.State> observe();
}
