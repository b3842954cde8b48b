package dev.atoll.adapters.memory;

import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Containers;
import dev.atoll.core.restore.RestorePoints;
import dev.atoll.testkit.RestorePointsActs;

class InMemoryRestorePointsActsTest implements RestorePointsActs {
    private final Acted acted = new Acted();

    @Override
    public RestorePoints port() {
        return new InMemoryRestorePoints(acted.world());
    }

    @Override
    public Containers containers() {
        return new InMemoryContainers(acted.world());
    }

    @Override
    public BoxOrder order(String name) {
        return Acted.order(name);
    }

    @Override
    public void leaveATrace(String box) {
        acted.leaveATrace(box);
    }

    @Override
    public boolean traceIn(String box) {
        return acted.traceIn(box);
    }
}
