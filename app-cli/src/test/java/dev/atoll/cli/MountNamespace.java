package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Where mounts are nobody else's: what a program started in it finds mounted no other process sees, and all of it ends
 * with that program. Made private before anything is mounted.
 */
record MountNamespace(List<String> mounts) {
    /** Nothing at this folder, where there is one. */
    static String hidden(Path folder) {
        return "[ ! -d '%1$s' ] || mount -t tmpfs none '%1$s'".formatted(folder);
    }

    static String readOnly(Path folder) {
        return "mount --bind '%1$s' '%1$s' && mount -o remount,bind,ro '%1$s'".formatted(folder);
    }

    /** The same folder at a second place. */
    static String also(Path folder, Path at) {
        return "mount --bind '%s' '%s'".formatted(folder, at);
    }

    /** Skips the test that asks where the kernel has no such namespaces for this user. */
    static MountNamespace of(String... mounts) throws IOException, InterruptedException {
        var namespace = new MountNamespace(List.of(mounts));
        var refused = new ProcessBuilder(namespace.around(List.of("true")))
                .redirectErrorStream(true)
                .start();
        var said = new String(refused.getInputStream().readAllBytes(), UTF_8);
        Assumptions.assumeTrue(refused.waitFor() == 0, "no mount namespace here: " + said);
        return namespace;
    }

    List<String> around(List<String> argv) {
        var script = "was=$PATH; PATH=/usr/bin:/bin; " + String.join(" && ", mounts) + " && PATH=$was exec \"$@\"";
        var all = new ArrayList<>(List.of(
                "/usr/bin/unshare",
                "--map-root-user",
                "--mount",
                "--propagation",
                "private",
                "/bin/sh",
                "-c",
                script,
                "sh"));
        all.addAll(argv);
        return all;
    }
}
