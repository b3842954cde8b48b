package dev.atoll.adapters.ostree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What real tools printed, and what others print after their published schema; the folder says which. */
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
