package dev.atoll.testkit;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import dev.atoll.core.observe.Kinds;

/** What every implementation of {@link MachineFacts} keeps. */
public interface MachineFactsContract extends ObservationBehaviour<MachineFacts, Machine.State> {
    @Override
    default PortKey<MachineFacts, Machine.State> kind() {
        return Kinds.MACHINE;
    }
}
