package dev.atoll.adapters.memory;

import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Containers;
import dev.atoll.testkit.BoxPackagesActs;

class InMemoryBoxPackagesActsTest implements BoxPackagesActs {
    private final Acted acted = new Acted();

    @Override
    public BoxPackages port() {
        return new InMemoryBoxPackages(acted.world());
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
    public String installable() {
        return "ripgrep";
    }

    @Override
    public String application() {
        return "lact";
    }

    @Override
    public String binary() {
        return "/usr/bin/bc";
    }
}
