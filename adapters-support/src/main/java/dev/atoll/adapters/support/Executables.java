package dev.atoll.adapters.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        return named(program).filter(Executables::runs).findFirst();
    }

    /** One of this name or absolute path that is there and that this user may not run. */
    Optional<Path> refused(String program) {
        return named(program)
                .filter(file -> !runs(file) && Files.isRegularFile(file))
                .findFirst();
    }

    private Stream<Path> named(String program) {
        return program.contains("/")
                ? Stream.of(Path.of(program))
                : Arrays.stream(environment.getOrDefault("PATH", USUAL).split(":"))
                        .filter(folder -> folder.startsWith("/"))
                        .map(folder -> Path.of(folder, program));
    }

    private static boolean runs(Path file) {
        return Files.isExecutable(file) && !Files.isDirectory(file);
    }
}
