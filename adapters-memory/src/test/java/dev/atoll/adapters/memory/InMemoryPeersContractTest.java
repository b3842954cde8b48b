package dev.atoll.adapters.memory;

import dev.atoll.core.peer.Peers;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.testkit.PeersContract;
import dev.atoll.testkit.Situation;
import java.time.Duration;

class InMemoryPeersContractTest implements PeersContract {
    @Override
    public Peers port(Situation situation, Duration timeout) {
        return Simulated.port(kind(), situation);
    }

    @Override
    public Tailnet.State expected() {
        return Simulated.REFERENCE.tailnet();
    }

    @Override
    public Tailnet.Connectivity expectedDetails() {
        return Simulated.REFERENCE.connectivity();
    }
}
