package dev.atoll.adapters.podman;

import dev.atoll.core.container.Container;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which containers are boxes. distrobox 1.4 to 2 labels them; older and half-labelled ones are known by its scripts
 * mounted into them. A toolbox label alone says nothing: images carry it, and every container made of them inherits it.
 */
final class Boxes {
    private Boxes() {}

    static Optional<Container.BoxTool> madeBy(
            Map<String, String> labels, List<String> mountedAt, List<String> command) {
        var labelled = "distrobox".equals(labels.get("manager"))
                || labels.keySet().stream().anyMatch(key -> key.startsWith("distrobox."));
        var mounted = mountedAt.contains("/usr/bin/entrypoint") && mountedAt.contains("/usr/bin/distrobox-host-exec");
        if (labelled || mounted) {
            return Optional.of(Container.BoxTool.DISTROBOX);
        }
        var toolbx = labels.containsKey("com.github.containers.toolbox") && command.contains("init-container");
        return toolbx ? Optional.of(Container.BoxTool.TOOLBX) : Optional.empty();
    }
}
