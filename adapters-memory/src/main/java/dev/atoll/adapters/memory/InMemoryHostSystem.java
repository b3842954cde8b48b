package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.host.HostSystem;
import dev.atoll.core.observe.Kinds;

/** The deployments an {@link InMemoryWorld} shows. Thread-safe; never fails by itself. */
public final class InMemoryHostSystem implements HostSystem {
    private final InMemoryWorld world;

    InMemoryHostSystem(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<Host.State> observe() {
        return world.observe(Kinds.HOST);
    }

    @Override
    public Observation<Leave> leave(HostOrder order) {
        return world.observe(Kinds.HOST).map(host -> world.leave());
    }

    @Override
    public ActionOutcome stage(HostOrder order, StepOutput output) {
        return world.act(Kinds.HOST, order.verb() + " host", () -> world.host().stage(order, output));
    }
}
