package dev.atoll.core.container;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one container was made and how it runs: what only an inspect of it tells. Not how large it is, nor what is in it:
 * for that its layer is walked ({@link BoxContents}).
 *
 * @param environment names of its variables, sorted; never their values
 * @param usage absent when it does not run, or where the engine cannot tell (rootless on cgroup v1)
 */
public record ContainerDetails(
        String name,
        Scope scope,
        Optional<String> imageDigest,
        List<Mount> mounts,
        String restartPolicy,
        Sharing sharing,
        boolean privileged,
        boolean labelDisabled,
        List<String> environment,
        Optional<Usage> usage,
        Optional<Box> box) {
    public ContainerDetails {
        notNull(name, scope, imageDigest, restartPolicy, sharing, usage, box);
        mounts = List.copyOf(mounts);
        environment = List.copyOf(environment);
    }

    /** Paths of the host that can be written to from inside, sorted; a mounted device that swallows all is none. */
    public static List<HostPath> reached(List<Mount> mounts) {
        return mounts.stream()
                .filter(mount -> mount.writable() && mount.type().equals("bind"))
                .map(Mount::source)
                .filter(source -> source.startsWith("/") && !source.equals("/dev/null"))
                .distinct()
                .sorted()
                .map(HostPath::new)
                .toList();
    }

    /** @param source a path of the host, or a volume's name */
    public record Mount(String type, String source, HostPath destination, boolean writable) {
        public Mount {
            notNull(type, source, destination);
        }
    }

    /**
     * Which of the host's namespaces it lives in; true: the host's own.
     *
     * @param userIds whether its user is the one outside, file by file ({@code keep-id}), though it has a namespace of
     *     its own
     */
    public record Sharing(boolean network, boolean ipc, boolean pid, boolean userIds) {
        /** Those it shares, in words. */
        public List<String> words() {
            return Stream.of(
                            network ? "network" : "",
                            ipc ? "IPC" : "",
                            pid ? "processes" : "",
                            userIds ? "user ids" : "")
                    .filter(word -> !word.isEmpty())
                    .toList();
        }
    }

    /** @param cpuPercent of one processor; since the start where the engine has no earlier sample */
    public record Usage(double cpuPercent, ByteSize memory, ByteSize memoryLimit) {
        public Usage {
            notNull(memory, memoryLimit);
        }
    }

    /**
     * What distrobox made of it.
     *
     * @param version of the tool that made it, where told
     * @param home its own home, when it does not share the user's
     * @param applications launchers it exported to the host
     * @param binaries wrappers it exported to the host
     * @param reaches paths of the host it can write to
     */
    public record Box(
            Optional<String> version,
            Optional<HostPath> home,
            boolean init,
            boolean nvidia,
            boolean root,
            List<String> applications,
            List<String> binaries,
            List<HostPath> reaches) {
        public Box {
            notNull(version, home);
            applications = List.copyOf(applications);
            binaries = List.copyOf(binaries);
            reaches = List.copyOf(reaches);
        }
    }
}
