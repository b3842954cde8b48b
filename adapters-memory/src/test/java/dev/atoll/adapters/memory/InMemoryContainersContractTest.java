package dev.atoll.adapters.memory;

import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import dev.atoll.testkit.ContainersContract;
import dev.atoll.testkit.Situation;
import java.time.Duration;
import java.util.List;

class InMemoryContainersContractTest implements ContainersContract {
    @Override
    public Containers port(Situation situation, Duration timeout) {
        return Simulated.port(kind(), situation);
    }

    @Override
    public List<Container.State> expected() {
        return Simulated.REFERENCE.containers();
    }

    @Override
    public List<ContainerDetails> expectedDetails() {
        return Simulated.REFERENCE.containerDetails();
    }

    @Override
    public List<BoxContents> expectedContents() {
        return Simulated.REFERENCE.boxContents();
    }
}
