package dev.atoll.adapters.memory;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.BoxOrder.Unshared;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a box is that distrobox 1.8 has just made. */
record NewBox(BoxOrder order, ImageRef image, Instant now) {
    Container.State state() {
        return new Container.State(
                id(order.name(), now),
                order.name(),
                order.scope(),
                image,
                Optional.of(Hex.of("image " + image)),
                Container.Status.CREATED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                Optional.of(false),
                List.of(),
                List.of(),
                Map.of(
                        "manager",
                        "distrobox",
                        "distrobox.unshare_groups",
                        order.unshared().contains(Unshared.GROUPS) ? "1" : "0"),
                Optional.of(Container.BoxTool.DISTROBOX));
    }

    /** Of a container that is made then. */
    static String id(String name, Instant now) {
        return Hex.of("box " + name + " of " + now);
    }

    ContainerDetails details() {
        var mounts = new ArrayList<>(ReferenceBoxDetails.MOUNTS);
        order.volumes().forEach(volume -> mounts.add(mount(volume)));
        var shared = ContainerDetails.reached(mounts);
        return new ContainerDetails(
                order.name(),
                order.scope(),
                Optional.of("sha256:" + Hex.of("digest " + image)),
                mounts,
                "no",
                new ContainerDetails.Sharing(
                        shares(Unshared.NETNS), shares(Unshared.IPC), shares(Unshared.PROCESS), true),
                true,
                true,
                List.of("CONTAINER_ID", "HOME", "LANG", "PATH", "SHELL", "TERM", "container"),
                Optional.empty(),
                Optional.of(new ContainerDetails.Box(
                        Optional.of("1.8.2.2"),
                        order.home(),
                        order.init(),
                        order.nvidia(),
                        false,
                        List.of(),
                        List.of(),
                        shared)));
    }

    BoxContents contents() {
        var packages = order.packages().stream().sorted().distinct().toList();
        return new BoxContents(
                order.name(),
                order.scope(),
                Optional.of(distribution()),
                Optional.of(packages),
                packages,
                Map.of(),
                Optional.of(List.of()),
                Optional.of(new BoxContents.ChangedFiles(List.of(), 0)),
                Optional.of(new BoxContents.Size(ByteSize.ofKib(0), ByteSize.ofKib(180L * 1024))));
    }

    /** The same as another, under its own name, with what is to be put in besides. */
    BoxContents copying(BoxContents other) {
        return quiet(new BoxContents(
                order.name(),
                order.scope(),
                other.distribution(),
                other.packages().map(this::withOrdered),
                withOrdered(other.installed()),
                other.tools(),
                other.processes(),
                other.changed(),
                other.size()));
    }

    private List<String> withOrdered(List<String> packages) {
        return Stream.concat(packages.stream(), order.packages().stream())
                .sorted()
                .distinct()
                .toList();
    }

    static BoxContents quiet(BoxContents contents) {
        return new BoxContents(
                contents.name(),
                contents.scope(),
                contents.distribution(),
                contents.packages(),
                contents.installed(),
                contents.tools(),
                Optional.of(List.of()),
                contents.changed(),
                contents.size());
    }

    private boolean shares(Unshared what) {
        return !order.unshared().contains(what) && !order.unshared().contains(Unshared.ALL);
    }

    /** {@code /from:/to[:options]}; without a slash, a volume's name. */
    private static ContainerDetails.Mount mount(String volume) {
        var parts = volume.split(":", -1);
        return new ContainerDetails.Mount(
                parts[0].startsWith("/") ? "bind" : "volume",
                parts[0],
                new HostPath(parts.length > 1 ? parts[1] : parts[0]),
                parts.length < 3 || !parts[2].contains("ro"));
    }

    private String distribution() {
        var name = image.shortName();
        return List.of("arch", "ubuntu", "debian", "opensuse", "alpine").stream()
                .filter(name::contains)
                .findFirst()
                .orElse("fedora");
    }
}
