package dev.atoll.adapters.podman;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Setting;
import java.util.List;
import java.util.Set;

/** Containers and boxes as podman keeps them. Stateless. */
public final class PodmanProvider implements AdapterProvider {
    static final Setting SOCKET =
            Setting.of("podman.socket", "the user's podman socket", "$XDG_RUNTIME_DIR/podman/podman.sock");
    static final Setting ROOTFUL =
            Setting.of("podman.rootful-socket", "the system's podman socket", "/run/podman/podman.sock");
    static final Setting COMMAND = Setting.of("podman.command", "the podman program, asked without a socket", "podman");

    @Override
    public String name() {
        return "podman";
    }

    @Override
    public Set<PortKey<?, ?>> offers() {
        return Set.of(Kinds.CONTAINER);
    }

    @Override
    public List<Setting> settings() {
        return List.of(SOCKET, ROOTFUL, COMMAND);
    }

    @Override
    public Ports create(AdapterContext context) {
        return Ports.of(
                Kinds.CONTAINER,
                new PodmanContainers(
                        new Places(context),
                        context.setting(COMMAND.key()).orElse("podman"),
                        context.timeout(),
                        context.clock()));
    }
}
