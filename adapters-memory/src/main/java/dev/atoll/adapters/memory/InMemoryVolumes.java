package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.util.List;
import java.util.Optional;

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

    @Override
    public ActionOutcome mount(String name, Optional<String> uuid, StepOutput output) {
        return world.act(Kinds.VOLUME, "mount " + name, () -> world.volumes().mount(name, uuid));
    }

    @Override
    public ActionOutcome unmount(String name, Optional<String> uuid, StepOutput output) {
        return world.act(Kinds.VOLUME, "unmount " + name, () -> world.volumes().unmount(name, uuid));
    }
}
