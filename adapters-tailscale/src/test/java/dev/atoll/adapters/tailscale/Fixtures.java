package dev.atoll.adapters.tailscale;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What real daemons said; the folder names tool and version. */
final class Fixtures {
    private Fixtures() {}

    static String of(String file) {
        try (var in = Fixtures.class.getResourceAsStream("/wire/" + file)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
