package dev.atoll.adapters.memory;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reference machine's five boxes, as a list call tells them. */
final class ReferenceBoxes {
    static final String FEDORA = "registry.fedoraproject.org/fedora:43";
    static final String ARCH = "ghcr.io/ublue-os/bazzite-arch:latest";

    private ReferenceBoxes() {}

    static List<Container.State> states(Moment moment) {
        return List.of(
                box("bazzite-arch", ARCH, moment, 61),
                box("fedora-tools", FEDORA, moment, 88),
                box("litellm-proxy", FEDORA, moment, 40),
                box("openclaw-dev", FEDORA, moment, 33),
                box("opencode-dev", FEDORA, moment, 47));
    }

    static String id(String name) {
        return Hex.of("box " + name);
    }

    private static Container.State box(String name, String image, Moment moment, int daysOld) {
        return new Container.State(
                id(name),
                name,
                Scope.USER,
                ImageRef.parse(image),
                Optional.of(Hex.of("image " + image)),
                Container.Status.RUNNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(moment.daysAgo(daysOld)),
                Optional.of(moment.boot().plus(Duration.ofMinutes(2))),
                Optional.empty(),
                Optional.of(false),
                List.of(),
                List.of(),
                Map.of("manager", "distrobox", "distrobox.unshare_groups", "0"),
                Optional.of(Container.BoxTool.DISTROBOX));
    }
}
