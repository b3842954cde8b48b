package dev.atoll.adapters.memory;

import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostSystem;
import dev.atoll.testkit.HostSystemContract;
import dev.atoll.testkit.Situation;
import java.time.Duration;

class InMemoryHostSystemContractTest implements HostSystemContract {
    @Override
    public HostSystem port(Situation situation, Duration timeout) {
        return Simulated.port(kind(), situation);
    }

    @Override
    public Host.State expected() {
        return Simulated.REFERENCE.host();
    }
}
