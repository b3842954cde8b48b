package dev.atoll.adapters.tailscale;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Peers;
import dev.atoll.core.spi.AdapterContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** A machine of its own: a folder with a socket's place and a PATH on which only what a test puts there is found. */
record Bench(Path folder) {
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    Path socket() {
        return folder.resolve("tailscaled.sock");
    }

    /** The port, made as Atoll makes it. */
    Peers peers(Duration timeout) {
        var context = new AdapterContext(
                Map.of("tailscale.socket", socket().toString()),
                Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin"),
                InstantSource.fixed(NOW),
                timeout);
        return new TailscaleProvider().create(context).get(Kinds.PEER).orElseThrow();
    }

    Peers peers() {
        return peers(Duration.ofSeconds(5));
    }

    /** A tailscale command that does this; it sees its arguments as {@code "$*"}. */
    Bench command(String script) throws IOException {
        var file = Files.createDirectories(folder.resolve("bin")).resolve("tailscale");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    /** A file with this text, for a command to print. */
    Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
