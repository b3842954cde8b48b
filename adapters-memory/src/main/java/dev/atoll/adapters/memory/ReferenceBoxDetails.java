package dev.atoll.adapters.memory;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.ContainerDetails;
import java.util.List;
import java.util.Optional;

/** The reference machine's boxes in depth, as distrobox 1.8 makes them: everything of the host within reach. */
final class ReferenceBoxDetails {
    static final String HOME = "/var/home/yish";

    static final List<ContainerDetails.Mount> MOUNTS = List.of(
            bind("/dev", "/dev", true),
            bind("/", "/run/host", true),
            bind("/run/user/1000", "/run/user/1000", true),
            bind("/sys", "/sys", true),
            bind("/tmp", "/tmp", true),
            bind("/usr/bin/distrobox-export", "/usr/bin/distrobox-export", false),
            bind("/usr/bin/distrobox-host-exec", "/usr/bin/distrobox-host-exec", false),
            bind("/usr/bin/distrobox-init", "/usr/bin/entrypoint", false),
            bind(HOME, HOME, true));
    private static final List<HostPath> REACHES = ContainerDetails.reached(MOUNTS);
    private static final ByteSize MEMORY_LIMIT = new ByteSize(30L << 30);

    private ReferenceBoxDetails() {}

    static List<ContainerDetails> details() {
        return List.of(
                box("bazzite-arch", ReferenceBoxes.ARCH, usage(0.1, 58), List.of("lact"), List.of()),
                box("fedora-tools", ReferenceBoxes.FEDORA, usage(0.0, 41), List.of(), List.of("gh")),
                box("litellm-proxy", ReferenceBoxes.FEDORA, usage(1.4, 612), List.of(), List.of()),
                box("openclaw-dev", ReferenceBoxes.FEDORA, usage(0.3, 187), List.of(), List.of()),
                box("opencode-dev", ReferenceBoxes.FEDORA, usage(6.2, 1_434), List.of(), List.of("opencode")));
    }

    private static ContainerDetails box(
            String name, String image, ContainerDetails.Usage usage, List<String> applications, List<String> binaries) {
        return new ContainerDetails(
                name,
                Scope.USER,
                Optional.of("sha256:" + Hex.of("digest " + image)),
                MOUNTS,
                "no",
                new ContainerDetails.Sharing(true, true, true, true),
                true,
                true,
                List.of("CONTAINER_ID", "HOME", "LANG", "PATH", "SHELL", "TERM", "container"),
                Optional.of(usage),
                Optional.of(new ContainerDetails.Box(
                        Optional.of("1.8.2.2"),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        applications,
                        binaries,
                        REACHES)));
    }

    private static ContainerDetails.Mount bind(String source, String destination, boolean writable) {
        return new ContainerDetails.Mount("bind", source, new HostPath(destination), writable);
    }

    private static ContainerDetails.Usage usage(double cpuPercent, int mib) {
        return new ContainerDetails.Usage(cpuPercent, mib(mib), MEMORY_LIMIT);
    }

    private static ByteSize mib(int mib) {
        return ByteSize.ofKib(mib * 1024L);
    }
}
