package dev.atoll.core.host;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.DrivenPort;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;

/**
 * The host's deployments. Safe for concurrent calls. Rules OBS-1 to OBS-13 of its reads, which only read; ACT-1 to ACT-8
 * of its verb, which blocks until it is done or has failed and keeps to the adapter's own deadline. An interrupt ends it
 * with {@code INTERRUPTED}, cancels what it had begun and nothing of anybody else's, and keeps the flag.
 */
@DrivenPort
public interface HostSystem {
    /** Every deployment in boot order. Never asks for authorisation, never looks for updates over the network. */
    Observation<Host.State> observe();

    /** Whether {@link #stage} would be let do this. Asks nobody for a password; where that cannot be known, Unknown. */
    Observation<Leave> leave(HostOrder order);

    /**
     * Stages a deployment that is as what boots next, but for this. What runs runs on: it never restarts the machine,
     * changes nothing in place, and takes no deployment away but those that the host's own tool gives up for a newer one.
     * Answers {@code Done} with {@code Pending.REBOOT}. Where what boots next is so already, it is {@code AlreadySo},
     * whether or not it runs. While somebody else's transaction is under way nothing is begun: {@code REFUSED}, with who.
     */
    ActionOutcome stage(HostOrder order, StepOutput output);
}
