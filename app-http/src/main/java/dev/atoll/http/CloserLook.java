package dev.atoll.http;

import dev.atoll.adapters.jackson.PlanText;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.compare.Drift;
import dev.atoll.core.compare.Questions;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.finding.Mute;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.overview.Overview;
import dev.atoll.core.plan.Wishes;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks as deep as the manifest goes, and compares. Thread-safe. */
final class CloserLook implements Supplier<Picture> {
    private final Setup setup;
    private final Declared declared;
    private final ZoneId zone;

    CloserLook(Setup setup, Declared declared, ZoneId zone) {
        this.setup = setup;
        this.declared = declared;
        this.zone = zone;
    }

    @Override
    public Picture get() {
        return switch (declared.read()) {
            case Reading.Missing missing -> alone(new Wanted.Missing(Declared.problem(missing)));
            case Reading.Rejected rejected -> alone(new Wanted.Rejected(Declared.problem(rejected)));
            case Reading.Loaded loaded -> compared(loaded);
        };
    }

    private Picture alone(Wanted wanted) {
        return picture(setup.workstation().observe(Overview.sight(Optional.empty())), List.of(), wanted);
    }

    private Picture compared(Reading.Loaded loaded) {
        var manifest = loaded.manifest();
        var workstation = setup.workstation();
        var seen = workstation.observe(Overview.sight(Optional.of(manifest)).and(Questions.of(manifest)));
        var planned = workstation.planned(manifest, seen, Wishes.NONE);
        return picture(
                planned.snapshot(),
                manifest.mutes(),
                new Wanted.Compared(
                        manifest,
                        Drift.of(planned.comparison(), declared.baseline()),
                        planned.plan(),
                        PlanText.of(planned.plan(), Wishes.NONE, loaded.digest())));
    }

    private Picture picture(Snapshot snapshot, List<Mute> more, Wanted wanted) {
        var mutes = Stream.concat(setup.mutes().stream(), more.stream()).toList();
        return new Picture(snapshot, Findings.of(snapshot, mutes, zone), wanted);
    }
}
