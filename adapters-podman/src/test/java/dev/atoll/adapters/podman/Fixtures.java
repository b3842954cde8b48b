package dev.atoll.adapters.podman;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What real podmans said; the folder names the versions. */
final class Fixtures {
    /** Rootless, control groups v1; {@code stats.json} alone is of a rootful one. */
    static final String PODMAN_4 = "podman-4.3.1-distrobox-1.4.2.1/";

    private Fixtures() {}

    static String of(String file) {
        try (var in = Fixtures.class.getResourceAsStream("/wire/" + file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
