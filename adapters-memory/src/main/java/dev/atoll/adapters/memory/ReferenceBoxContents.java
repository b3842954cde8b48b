package dev.atoll.adapters.memory;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is in the reference machine's boxes: the tools its owner writes down, and what he installed by hand. */
final class ReferenceBoxContents {
    private ReferenceBoxContents() {}

    static List<BoxContents> contents() {
        return List.of(
                box(
                        "bazzite-arch",
                        "arch",
                        size(1_240, 3_870),
                        List.of("yay"),
                        Map.of("git", "2.53.0", "yay", "12.5.7"),
                        List.of(),
                        "/etc/pacman.d/mirrorlist"),
                box(
                        "fedora-tools",
                        "fedora",
                        size(960, 1_130),
                        List.of("htop", "jq", "ripgrep"),
                        Map.of("gh", "2.86.0", "git", "2.53.0", "python", "3.14.2"),
                        List.of()),
                box(
                        "litellm-proxy",
                        "fedora",
                        size(1_580, 1_750),
                        List.of("python3-pip"),
                        Map.of("litellm", "1.81.10", "python", "3.14.2"),
                        List.of(process(31_204, "litellm")),
                        "/opt/litellm/start.sh"),
                box(
                        "openclaw-dev",
                        "fedora",
                        size(1_310, 1_480),
                        List.of("git", "nodejs"),
                        Map.of("git", "2.53.0", "node", "22.22.0", "openclaw", "2026.2.9"),
                        List.of(process(30_977, "node"))),
                box(
                        "opencode-dev",
                        "fedora",
                        size(2_260, 2_430),
                        List.of("gh", "git", "nodejs"),
                        Map.of(
                                "bun", "1.3.9",
                                "gh", "2.86.0",
                                "git", "2.53.0",
                                "node", "22.22.0",
                                "opencode", "1.1.53",
                                "pnpm", "10.29.2",
                                "typescript", "5.9.3"),
                        List.of(process(29_410, "bun"), process(29_433, "node")),
                        "/etc/profile.d/opencode.sh",
                        "/usr/local/bin/opencode"));
    }

    private static BoxContents box(
            String name,
            String distribution,
            BoxContents.Size size,
            List<String> packages,
            Map<String, String> tools,
            List<BoxContents.Running> processes,
            String... files) {
        return new BoxContents(
                name,
                Scope.USER,
                Optional.of(distribution),
                Optional.of(packages),
                packages,
                tools,
                Optional.of(processes),
                Optional.of(new BoxContents.ChangedFiles(
                        Stream.of(files).map(HostPath::new).toList(), files.length)),
                Optional.of(size));
    }

    private static BoxContents.Size size(int writableMib, int wholeMib) {
        return new BoxContents.Size(ByteSize.ofKib(writableMib * 1024L), ByteSize.ofKib(wholeMib * 1024L));
    }

    private static BoxContents.Running process(int pid, String program) {
        return new BoxContents.Running(pid, "yish", program);
    }
}
