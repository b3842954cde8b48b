package dev.atoll.adapters.memory;

import dev.atoll.core.common.Observation;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import dev.atoll.core.observe.Kinds;
import java.util.List;

/** The listeners an {@link InMemoryWorld} shows. Thread-safe; never fails by itself. */
public final class InMemoryListeners implements Listeners {
    private final InMemoryWorld world;

    InMemoryListeners(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<List<Listener.State>> observe() {
        return world.observe(Kinds.LISTENER);
    }
}
