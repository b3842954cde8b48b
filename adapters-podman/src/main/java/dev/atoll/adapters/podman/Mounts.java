package dev.atoll.adapters.podman;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where this process has something mounted: {@code /proc/self/mountinfo}. */
final class Mounts {
    private Mounts() {}

    /** A mount at or below a folder. */
    static Optional<String> below(Path folder) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/mountinfo"))) {
            return lines.map(line -> line.split(" ", -1))
                    .filter(fields -> fields.length > 4)
                    .map(fields -> fields[4]
                            .replace("\\040", " ")
                            .replace("\\011", "\t")
                            .replace("\\134", "\\"))
                    .filter(point -> Path.of(point).startsWith(folder))
                    .findFirst();
        }
    }
}
