package dev.atoll.adapters.podman;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Containers;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.restore.RestorePoints;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ports over one of the testbed's podmans. Tests run as root: the programs are typed by the workstation's user, and
 * restore points lie in the test's own folder.
 */
record ActBed(Testbed.Generation generation, Path folder) {
    private static final ImageRef BOX = ImageRef.parse("localhost/atoll-box:bookworm");

    static Stream<Testbed.Generation> generations() {
        return Stream.of(Testbed.podman4(), Testbed.podman5());
    }

    Containers containers() {
        return ports().get(Kinds.CONTAINER).orElseThrow();
    }

    RestorePoints restorePoints() {
        return ports().get(Kinds.RESTORE_POINT).orElseThrow();
    }

    BoxPackages boxPackages() {
        return ports().get(Kinds.BOX_PACKAGES).orElseThrow();
    }

    private Ports ports() {
        var told = generation.context(new PodmanProvider(), Duration.ofSeconds(60));
        var settings = new HashMap<>(told.settings());
        settings.put("podman.command", typed("podman"));
        settings.put("podman.distrobox-command", typed("distrobox"));
        var environment = new HashMap<>(told.environment());
        environment.put("XDG_DATA_HOME", data().toString());
        return new PodmanProvider().create(new AdapterContext(settings, environment, told.clock(), told.timeout()));
    }

    /** Takes away what tests made and did not take away, and the nameless volumes that boxes leave behind. */
    void tidy() {
        generation.exec(
                "sh", "-c", "podman ps --all --quiet --filter name=^act- | xargs -r podman rm --force --volumes");
        generation.exec(
                "sh",
                "-c",
                "podman volume ls --quiet --filter dangling=true | grep -xE '[0-9a-f]{64}' | xargs -r podman volume rm");
    }

    Path data() {
        return folder.resolve("data");
    }

    Path home() {
        return Path.of(generation.environment().getOrDefault("HOME", "/"));
    }

    private String typed(String program) {
        try {
            var script = folder.resolve(program);
            if (!Files.exists(script)) {
                // podman 4.3 opens its own output by name to export a volume, which a pipe of root's forbids.
                Files.writeString(
                        script,
                        "#!/bin/sh\nexec /var/lib/atoll-testbed/workstation exec --podman " + generation.podman()
                                + " bash -c 'set -o pipefail; \"$0\" \"$@\" | cat' " + program + " \"$@\"\n");
                Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            return script.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the image that has everything, so that nothing is fetched, and without an icon, which would stay. */
    static BoxOrder order(String name) {
        return order(name, Optional.empty(), List.of(), List.of());
    }

    static BoxOrder order(String name, Optional<HostPath> home, List<String> volumes, List<String> initHooks) {
        return new BoxOrder(
                name,
                Scope.USER,
                Optional.of(BOX),
                Optional.empty(),
                home,
                Optional.empty(),
                false,
                false,
                false,
                false,
                Set.of(),
                List.of(),
                volumes,
                List.of(),
                initHooks,
                List.of());
    }
}
