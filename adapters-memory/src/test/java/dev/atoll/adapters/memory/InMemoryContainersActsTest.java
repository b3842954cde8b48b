package dev.atoll.adapters.memory;

import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.Containers;
import dev.atoll.testkit.ContainersActs;

class InMemoryContainersActsTest implements ContainersActs {
    private final Acted acted = new Acted();

    @Override
    public Containers port() {
        return new InMemoryContainers(acted.world());
    }

    @Override
    public BoxOrder order(String name) {
        return Acted.order(name);
    }

    @Override
    public Container.State noBox() {
        return Acted.web();
    }
}
