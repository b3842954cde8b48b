package dev.atoll.adapters.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Finds programs the way a shell does: on the {@code PATH} of the given environment. Immutable; safe for all threads. */
public final class Executables {
    /** What holds where nobody set a PATH, as in execvp(3). */
    private static final String USUAL = "/usr/local/bin:/usr/bin:/bin";

    private final Map<String, String> environment;

    public Executables(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /** The program of this name or absolute path; empty when there is none that may be run. */
    public Optional<Path> find(String program) {
        if (program.contains("/")) {
            return Optional.of(Path.of(program)).filter(Executables::runs);
        }
        return Arrays.stream(environment.getOrDefault("PATH", USUAL).split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, program))
                .filter(Executables::runs)
                .findFirst();
    }

    private static boolean runs(Path file) {
        return Files.isExecutable(file) && !Files.isDirectory(file);
    }
}
