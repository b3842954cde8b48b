package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that show what a test expects, byte for byte. Rewritten only with {@code -Dgolden=write}, and then reviewed like
 * code. Paths are relative to the module, where Maven runs its tests.
 */
public final class Golden {
    private static final String HINT = "%s is what was expected; run with -Dgolden=write, then read the difference";

    private Golden() {}

    /** Compares with the file, or writes it when asked to. */
    public static void check(Path file, String actual) {
        try {
            if ("write".equals(System.getProperty("golden"))) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertThat(file).exists();
            assertThat(actual).as(HINT, file).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The usual place: {@code src/test/resources/golden}. */
    public static void check(String name, String actual) {
        check(Path.of("src/test/resources/golden", name), actual);
    }
}
