package dev.atoll.adapters.memory;

import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Container;
import dev.atoll.testkit.BoxPackagesContract;
import dev.atoll.testkit.Situation;
import java.time.Duration;
import java.util.List;

class InMemoryBoxPackagesContractTest implements BoxPackagesContract {
    @Override
    public BoxPackages port(Situation situation, Duration timeout) {
        return Simulated.port(kind(), situation);
    }

    /** Each of them is a box, and runs. */
    @Override
    public List<Container.State> expected() {
        return Simulated.REFERENCE.containers();
    }
}
