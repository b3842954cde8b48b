package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.apply.Run;
import dev.atoll.core.common.Observation;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The whole workstation on one screen. */
@Command(
        name = "status",
        description = "Show what this machine is, and what is wrong with it.",
        footer = {
            "",
            "Examples:",
            "  atoll status                 this machine",
            "  atoll status --demo          an invented one",
            "  atoll status -o json | jq .findings",
            "  atoll status --watch",
            "",
            "A finding that is to be quiet for a while is muted by its id, or by the",
            "rule before the slash, in ~/.config/atoll/settings.yaml; it stays counted:",
            "  mute:",
            "    - finding: failed-container/fedora-tools",
            "      until: 2026-12-31",
            "      why: its image is mended next year"
        })
final class StatusCommand implements Callable<Integer>, Look.Shown {
    private final Console console;

    @Mixin
    private Options options = new Options();

    private Optional<Run> interrupted = Optional.empty();

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var look = new Look(console, options);
        interrupted = look.setup().workstation().interrupted();
        return look.show(progress -> look.observe(Sight.STATUS, progress), this);
    }

    @Override
    public String json(JsonViews views, Snapshot snapshot, FindingReport findings) {
        return views.snapshot(snapshot, findings, interrupted);
    }

    @Override
    public Document document(Snapshot snapshot, FindingReport findings) {
        return Documents.status(snapshot, findings, interrupted, console.zone());
    }

    @Override
    public boolean inBrief() {
        return true;
    }

    @Override
    public ExitCode verdict(Snapshot snapshot, Setup setup) {
        return judged(snapshot, setup);
    }

    /** A tool that is not there is a line in the output, unless a setting says that it should be. */
    static ExitCode judged(Snapshot snapshot, Setup setup) {
        var blind = snapshot.kinds().stream()
                .filter(kind -> snapshot.of(kind) instanceof Observation.Unknown)
                .anyMatch(setup::names);
        return blind ? ExitCode.NOT_OBSERVED : ExitCode.FINE;
    }
}
