package dev.atoll.adapters.memory;

import dev.atoll.core.common.Observation;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.util.List;

/** The disks an {@link InMemoryWorld} shows. Thread-safe; never fails by itself. */
public final class InMemoryVolumes implements Volumes {
    private final InMemoryWorld world;

    InMemoryVolumes(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<List<Volume.State>> observe() {
        return world.observe(Kinds.VOLUME);
    }
}
