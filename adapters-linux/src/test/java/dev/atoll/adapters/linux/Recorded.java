package dev.atoll.adapters.linux;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What the testbed's tools printed; lists of units are shortened. */
final class Recorded {
    private Recorded() {}

    static String text(String name) {
        try (var in = Objects.requireNonNull(Recorded.class.getResourceAsStream("/wire/" + name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
