package dev.atoll.adapters.memory;

import dev.atoll.core.common.Observation;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import dev.atoll.core.observe.Kinds;

/** The machine an {@link InMemoryWorld} shows. Thread-safe; never fails by itself. */
public final class InMemoryMachineFacts implements MachineFacts {
    private final InMemoryWorld world;

    InMemoryMachineFacts(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<Machine.State> observe() {
        return world.observe(Kinds.MACHINE);
    }
}
