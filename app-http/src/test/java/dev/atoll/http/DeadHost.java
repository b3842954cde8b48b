package dev.atoll.http;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.host.HostSystem;

/** Its daemon does not run. */
final class DeadHost implements HostSystem {
    private static final Trouble DEAD =
            Trouble.of(Cause.NOT_RUNNING, "rpm-ostreed is <dead>", "systemctl start rpm-ostreed");

    @Override
    public Observation<Host.State> observe() {
        return Observation.unknown(DEAD, Running.NOON);
    }

    @Override
    public Observation<Leave> leave(HostOrder order) {
        return Observation.unknown(DEAD, Running.NOON);
    }

    @Override
    public ActionOutcome stage(HostOrder order, StepOutput output) {
        return ActionOutcome.failed(DEAD);
    }
}
