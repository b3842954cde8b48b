package dev.atoll.adapters.memory;

import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import dev.atoll.testkit.ListenersContract;
import dev.atoll.testkit.Situation;
import java.time.Duration;
import java.util.List;

class InMemoryListenersContractTest implements ListenersContract {
    @Override
    public Listeners port(Situation situation, Duration timeout) {
        return Simulated.port(kind(), situation);
    }

    @Override
    public List<Listener.State> expected() {
        return Simulated.REFERENCE.listeners();
    }
}
