package dev.atoll.http;

import dev.atoll.adapters.jackson.ManifestValue;
import dev.atoll.adapters.jackson.PlanText;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.adapters.jackson.manifest.ExampleManifest;
import dev.atoll.adapters.jackson.manifest.Outline;
import dev.atoll.adapters.jackson.manifest.YamlManifestSource;
import dev.atoll.adapters.jackson.state.BaselineFile;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.core.compare.Baseline;
import dev.atoll.core.compare.Drift;
import dev.atoll.core.compare.Questions;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.finding.Mute;
import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.overview.Overview;
import dev.atoll.core.plan.Wishes;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Looks as deep as the manifest goes, and compares. Reads the manifest anew each time: its owner edits it while the server
 * runs. Thread-safe.
 */
final class CloserLook implements Supplier<Picture> {
    private final Setup setup;
    private final Map<String, String> environment;
    private final boolean demo;
    private final ZoneId zone;

    /** @param environment of the owner: where the manifest lies */
    CloserLook(Setup setup, Map<String, String> environment, boolean demo, ZoneId zone) {
        this.setup = setup;
        this.environment = Map.copyOf(environment);
        this.demo = demo;
        this.zone = zone;
    }

    @Override
    public Picture get() {
        if (demo) {
            return compared(
                    ExampleManifest.read(),
                    ManifestValue.of(ExampleManifest.outline()),
                    Optional.empty(),
                    Optional.empty());
        }
        var source = YamlManifestSource.of(YamlManifestSource.place(Optional.empty(), environment), environment);
        return switch (source.read()) {
            case Reading.Missing missing -> alone(new Wanted.Missing(missing(missing)));
            case Reading.Rejected rejected -> alone(new Wanted.Rejected(rejected(rejected)));
            case Reading.Loaded loaded ->
                compared(
                        loaded.manifest(),
                        ManifestValue.of(Outline.of(source)),
                        new BaselineFile(StateFolder.of(environment, false), source.file()).read(),
                        Optional.of(source.digest()));
        };
    }

    private static Problem missing(Reading.Missing missing) {
        return new Problem(
                "No manifest",
                404,
                "There is no manifest at " + missing.file() + "; `atoll adopt --write` makes one from this machine.");
    }

    private static Problem rejected(Reading.Rejected rejected) {
        return new Problem(
                "The manifest has errors",
                409,
                rejected.problems().stream().findFirst().map(Diagnostic::lines).stream()
                                .flatMap(List::stream)
                                .findFirst()
                                .orElse("")
                        + " (`atoll manifest check` shows them all)");
    }

    private Picture alone(Wanted wanted) {
        var snapshot = setup.workstation().observe(Overview.sight(Optional.empty()));
        return picture(snapshot, List.of(), wanted);
    }

    private Picture compared(
            Manifest manifest, List<ManifestValue> values, Optional<Baseline> baseline, Optional<String> digest) {
        var workstation = setup.workstation();
        var seen = workstation.observe(Overview.sight(Optional.of(manifest)).and(Questions.of(manifest)));
        var planned = workstation.planned(manifest, seen, Wishes.NONE);
        return picture(
                planned.snapshot(),
                manifest.mutes(),
                new Wanted.Compared(
                        manifest,
                        values,
                        Drift.of(planned.comparison(), baseline),
                        planned.plan(),
                        PlanText.of(planned.plan(), digest)));
    }

    private Picture picture(Snapshot snapshot, List<Mute> more, Wanted wanted) {
        var mutes = Stream.concat(setup.mutes().stream(), more.stream()).toList();
        return new Picture(snapshot, Findings.of(snapshot, mutes, zone), wanted);
    }
}
