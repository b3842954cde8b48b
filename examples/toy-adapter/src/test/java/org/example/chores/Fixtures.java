package org.example.chores;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What chores 1.2 printed. */
final class Fixtures {
    private Fixtures() {}

    static String text(String name) {
        try (var file = requireNonNull(Fixtures.class.getResourceAsStream("/wire/chores-1.2/" + name), name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
