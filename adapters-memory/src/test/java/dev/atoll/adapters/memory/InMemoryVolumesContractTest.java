package dev.atoll.adapters.memory;

import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.VolumesContract;
import java.time.Duration;
import java.util.List;

class InMemoryVolumesContractTest implements VolumesContract {
    @Override
    public Volumes port(Situation situation, Duration timeout) {
        return Simulated.port(kind(), situation);
    }

    @Override
    public List<Volume.State> expected() {
        return Simulated.REFERENCE.volumes();
    }
}
