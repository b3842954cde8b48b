package dev.atoll.http;

import dev.atoll.adapters.jackson.ManifestValue;
import dev.atoll.adapters.jackson.manifest.ExampleManifest;
import dev.atoll.adapters.jackson.manifest.Outline;
import dev.atoll.adapters.jackson.manifest.YamlManifestSource;
import dev.atoll.adapters.jackson.state.BaselineFile;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.core.compare.Baseline;
import dev.atoll.core.manifest.ManifestSource.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The manifest as it is now: its owner edits it while the server runs. A demo has its example's. Thread-safe. */
final class Declared {
    private final YamlManifestSource source;
    private final Map<String, String> environment;
    private final boolean demo;

    /** @param environment of the owner: where the manifest lies */
    Declared(Map<String, String> environment, boolean demo) {
        this.source = YamlManifestSource.of(YamlManifestSource.place(Optional.empty(), environment), environment);
        this.environment = Map.copyOf(environment);
        this.demo = demo;
    }

    Reading read() {
        return demo ? new Reading.Loaded(ExampleManifest.read(), List.of(), Optional.empty()) : source.read();
    }

    /** What it was when machine and manifest last agreed. */
    Optional<Baseline> baseline() {
        return demo ? Optional.empty() : new BaselineFile(StateFolder.of(environment, false), source.file()).read();
    }

    /** All that holds, or {@link Unanswerable}. */
    List<ManifestValue> values() {
        return switch (read()) {
            case Reading.Missing missing -> throw new Unanswerable(problem(missing));
            case Reading.Rejected rejected -> throw new Unanswerable(problem(rejected));
            case Reading.Loaded loaded -> ManifestValue.of(demo ? ExampleManifest.outline() : Outline.of(source));
        };
    }

    static Problem problem(Reading.Missing missing) {
        return new Problem(
                "No manifest",
                404,
                "There is no manifest at " + missing.file() + "; `atoll adopt --write` makes one from this machine.");
    }

    static Problem problem(Reading.Rejected rejected) {
        return new Problem(
                "The manifest has errors",
                409,
                rejected.problems().stream()
                                .flatMap(problem -> problem.lines().stream())
                                .findFirst()
                                .orElse("")
                        + " (`atoll manifest check` shows them all)");
    }
}
