package dev.atoll.adapters.podman;

import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Containers;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.restore.RestorePoints;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.fake.ScriptedSocketServer;
import dev.atoll.testkit.fake.StubExecutable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** A machine of its own: the places of two sockets, a home, and a PATH on which only what a test puts there is found. */
record Bench(Path folder) {
    static final Instant NOW = Instant.parse("2026-11-25T17:00:00Z");

    /** The port, made as Atoll makes it. */
    Containers containers(Duration timeout) {
        return ports(timeout).get(Kinds.CONTAINER).orElseThrow();
    }

    RestorePoints restorePoints(Duration timeout) {
        return ports(timeout).get(Kinds.RESTORE_POINT).orElseThrow();
    }

    BoxPackages boxPackages(Duration timeout) {
        return ports(timeout).get(Kinds.BOX_PACKAGES).orElseThrow();
    }

    private Ports ports(Duration timeout) {
        var context = new AdapterContext(
                Map.of(
                        "podman.socket", socket().toString(),
                        "podman.rootful-socket", rootfulSocket().toString()),
                Map.of("PATH", bin().toString(), "HOME", home().toString()),
                InstantSource.fixed(NOW),
                timeout);
        return new PodmanProvider().create(context);
    }

    Containers containers() {
        return containers(Duration.ofSeconds(10));
    }

    Path socket() {
        return folder.resolve("own.sock");
    }

    Path rootfulSocket() {
        return folder.resolve("rootful.sock");
    }

    ScriptedSocketServer service() {
        return ScriptedSocketServer.at(socket());
    }

    ScriptedSocketServer rootfulService() {
        return ScriptedSocketServer.at(rootfulSocket());
    }

    StubExecutable command() {
        return StubExecutable.in(bin(), "podman");
    }

    StubExecutable distrobox() {
        return StubExecutable.in(bin(), "distrobox");
    }

    Path home() {
        return folder.resolve("home");
    }

    Path bin() {
        return folder.resolve("bin");
    }

    /** The script that a box of distrobox 1.x starts from, with its version in it. */
    Path boxScript() {
        write("distrobox-init", "version=\"1.4.2.1\"\n");
        return home().resolve("distrobox-init");
    }

    /** What distrobox-export 1.4 leaves in the home of its user. */
    Bench exported(String box) {
        write(".local/bin/rg", """
                #!/bin/sh
                # distrobox_binary
                # name: %s
                if [ ! -f /run/.containerenv ] && [ ! -f /.dockerenv ]; then
                	command="/usr/bin/distrobox-enter  -n %s --  /usr/bin/rg  "
                """.formatted(box, box));
        write(".local/share/applications/" + box + "-gimp.desktop", """
                [Desktop Entry]
                Name=GIMP (on %s)
                Exec=/usr/bin/distrobox-enter  -n %s --   gimp-2.10 %%U
                Type=Application
                """.formatted(box, box));
        // distrobox-generate-entry makes one for every box: a way in, nothing exported.
        write(".local/share/applications/" + box + ".desktop", """
                [Desktop Entry]
                Name=%s
                Exec=/usr/bin/distrobox enter %s
                Terminal=true
                """.formatted(box, box));
        return this;
    }

    private void write(String file, String text) {
        try {
            var path = home().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
