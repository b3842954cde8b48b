package dev.atoll.adapters.memory;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostSystem;
import dev.atoll.core.observe.Kinds;
import dev.atoll.testkit.HostSystemActs;
import java.util.List;
import java.util.Optional;

class InMemoryHostSystemActsTest implements HostSystemActs {
    private final InMemoryWorld world = new Acted().world();

    @Override
    public HostSystem port() {
        return new InMemoryHostSystem(world);
    }

    @Override
    public List<String> layerable() {
        return List.of("htop", "zsh");
    }

    @Override
    public ImageRef another() {
        return ImageRef.parse("ghcr.io/ublue-os/bazzite:testing");
    }

    @Override
    public void busy() {
        var host = Simulated.REFERENCE.host();
        world.show(
                Kinds.HOST,
                new Host.State(
                        host.deployments(),
                        host.stagedAt(),
                        Optional.of("upgrade"),
                        host.update(),
                        host.healthCheck()));
    }
}
