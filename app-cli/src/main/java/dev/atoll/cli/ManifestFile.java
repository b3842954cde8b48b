package dev.atoll.cli;

import dev.atoll.adapters.jackson.manifest.YamlManifestSource;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestSource.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which manifest a command is about, and what it says when there is something wrong with it. */
final class ManifestFile {
    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "The manifest (default: $ATOLL_FILE, then ~/.config/atoll/workstation.yaml;"
                    + " with --demo, one of the demo's own).")
    @Nullable
    Path file;

    YamlManifestSource source(Console console) {
        return source(console, null, false);
    }

    /**
     * A demo has a file of its own, since the usual one is the machine's.
     *
     * @param named in place of {@code --file}
     */
    YamlManifestSource source(Console console, @Nullable Path named, boolean demo) {
        var environment = console.environment();
        var given = Optional.ofNullable(named).or(() -> Optional.ofNullable(file));
        var place = demo && given.isEmpty() && !chosen(console)
                ? StateFolder.of(environment, true).path().resolve("workstation.yaml")
                : YamlManifestSource.place(given, environment);
        return YamlManifestSource.of(place, environment);
    }

    /** Whether somebody said which: one that is not there is a slip then. */
    boolean chosen(Console console) {
        return file != null
                || !console.environment().getOrDefault("ATOLL_FILE", "").isEmpty();
    }

    /** What a command does with a manifest that is good. */
    interface Use {
        int of(Reading.Loaded loaded, YamlManifestSource source);
    }

    /** Reads it for a command that needs one; without it, says what to type. */
    int with(Console console, Options options, Use use) {
        var source = source(console, null, options.demo);
        return switch (source.read()) {
            case Reading.Missing missing -> {
                missing(console, missing);
                console.err()
                        .println("atoll: `atoll adopt --write" + (options.demo ? " --demo" : "") + "` makes one from "
                                + (options.demo ? "the demo" : "this machine"));
                yield ExitCode.SETTINGS.code;
            }
            case Reading.Rejected rejected -> rejected(console, rejected);
            case Reading.Loaded loaded -> use.of(loaded, source);
        };
    }

    /** Reads it for a command that takes one into account where there is one. */
    int around(Console console, Options options, ToIntFunction<Optional<Manifest>> use) {
        return switch (source(console, null, options.demo).read()) {
            // What it protects must not be lost by a slip of the pen.
            case Reading.Missing missing ->
                chosen(console) ? missing(console, missing) : use.applyAsInt(Optional.empty());
            case Reading.Rejected rejected -> rejected(console, rejected);
            case Reading.Loaded loaded -> use.applyAsInt(Optional.of(loaded.manifest()));
        };
    }

    /** What is wrong with it, in the order of the file. */
    static List<Diagnostic> problems(Reading reading) {
        return switch (reading) {
            case Reading.Loaded loaded -> loaded.warnings();
            case Reading.Rejected rejected -> rejected.problems();
            case Reading.Missing missing -> List.of();
        };
    }

    /** Tells that there is none, and what to do about it. */
    static int missing(Console console, Reading.Missing missing) {
        console.err().println("atoll: there is no manifest at " + missing.file());
        return ExitCode.SETTINGS.code;
    }

    /** Everything that is wrong, for a command that cannot go on. */
    static int rejected(Console console, Reading.Rejected rejected) {
        rejected.problems().forEach(problem -> problem.lines().forEach(console.err()::println));
        return ExitCode.SETTINGS.code;
    }
}
