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
    static final Setting COMMAND =
            Setting.of("podman.command", "the podman program, asked without a socket, and told what to do", "podman");

    static final Setting DISTROBOX =
            Setting.of("podman.distrobox-command", "the distrobox program, which makes boxes", "distrobox");

    @Override
    public String name() {
        return "podman";
    }

    @Override
    public Set<PortKey<?, ?>> offers() {
        return Set.of(Kinds.CONTAINER, Kinds.RESTORE_POINT, Kinds.BOX_PACKAGES);
    }

    @Override
    public List<Setting> settings() {
        return List.of(SOCKET, ROOTFUL, COMMAND, DISTROBOX);
    }

    @Override
    public Ports create(AdapterContext context) {
        var places = new Places(context);
        var podman = context.setting(COMMAND.key()).orElse("podman");
        var engines = new Engines(places, podman, context.timeout());
        var doing = Doing.as(places, podman, context.timeout());
        var distrobox = context.setting(DISTROBOX.key()).orElse("distrobox");
        var containers = new PodmanContainers(
                engines, new Creating(engines, doing, distrobox), new Acting(engines, doing), context.clock());
        return Ports.of(Kinds.CONTAINER, containers)
                .with(Kinds.RESTORE_POINT, new PodmanRestorePoints(engines, doing, context.clock()))
                .with(Kinds.BOX_PACKAGES, new PodmanBoxPackages(containers, engines, doing));
    }
}
