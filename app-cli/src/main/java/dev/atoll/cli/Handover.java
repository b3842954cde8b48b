package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.common.Exempt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Hands a command to the launcher, which it takes the place of: a JVM cannot do that. A word a line, what would break one
 * as an octal escape, and a line with a full stop at the end. Without a launcher the command is run as a child with the
 * same streams. For one thread.
 */
@Exempt(
        rule = "R5",
        because = "it is what its owner typed, in the terminal they typed it at, and no part of an adapter")
final class Handover implements ToIntFunction<List<String>> {
    private static final int NOT_FOUND = 127;

    @Override
    public int applyAsInt(List<String> argv) {
        var launcher = System.getProperty("atoll.exec", "");
        try {
            if (launcher.isEmpty()) {
                return new ProcessBuilder(argv).inheritIO().start().waitFor();
            }
            Files.writeString(Path.of(launcher), words(argv), UTF_8);
            return ExitCode.FINE.code;
        } catch (IOException e) {
            System.err.println("atoll: " + e.getMessage());
            return NOT_FOUND;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED.code;
        }
    }

    static String words(List<String> argv) {
        return argv.stream()
                .map(word -> word.replace("\\", "\\0134").replace("\n", "\\0012") + "\n")
                .collect(Collectors.joining("", "", ".\n"));
    }
}
