package dev.atoll.adapters.memory;

import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import dev.atoll.testkit.MachineFactsContract;
import dev.atoll.testkit.Situation;
import java.time.Duration;

class InMemoryMachineFactsContractTest implements MachineFactsContract {
    @Override
    public MachineFacts port(Situation situation, Duration timeout) {
        return Simulated.port(kind(), situation);
    }

    @Override
    public Machine.State expected() {
        return Simulated.REFERENCE.machine();
    }
}
