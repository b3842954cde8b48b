package dev.atoll.adapters.ostree;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.host.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The few files that tell what no tool does. Reads only. Immutable.
 *
 * @param root of the machine, {@code /} but for tests
 * @param sysroot named by the user, other than the booted one
 */
record HostFiles(Path root, Optional<Path> sysroot) {
    /** libostree makes it in the initramfs; in a container it is not there. */
    boolean isBootedFromImage() {
        return Files.exists(root.resolve("run/ostree-booted"));
    }

    /** By podman's mark (4.3). Docker's says nothing: images of whole machines carry it. */
    boolean isContainer() {
        return Files.exists(root.resolve("run/.containerenv"));
    }

    /** Whose process this is: nobody's number but its own is of use, so the real file tells. */
    static long user() {
        try {
            return ((Number) Files.getAttribute(Path.of("/proc/self"), "unix:uid")).longValue();
        } catch (IOException e) {
            return -1;
        }
    }

    /** When the staged deployment was staged: no tool tells, the file's age does. */
    Optional<Instant> stagedAt(List<Deployment> deployments) {
        if (deployments.stream().noneMatch(Deployment::staged)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.getLastModifiedTime(root.resolve("run/ostree/staged-deployment"))
                    .toInstant());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The booted deployment with what the running kernel got, where no tool told; any other as it is. */
    Deployment withKernelArguments(Deployment d) {
        if (!d.booted() || !d.kernelArguments().isEmpty() || sysroot.isPresent()) {
            return d;
        }
        var arguments =
                text(root.resolve("proc/cmdline")).map(KernelArguments::read).orElse(List.of());
        return d.withKernelArguments(arguments);
    }

    /** The origin file of a deployment, a key file readable by everyone. */
    Optional<String> origin(String stateroot, String deployment) {
        return stateroot.contains("/")
                ? Optional.empty()
                : text(sysroot.orElse(root)
                        .resolve("ostree/deploy")
                        .resolve(stateroot)
                        .resolve("deploy")
                        .resolve(deployment + ".origin"));
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), UTF_8));
        } catch (IOException e) {
            // Gone or not for this user: then this fact is not told.
            return Optional.empty();
        }
    }
}
