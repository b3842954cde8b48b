package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.adapters.jackson.manifest.YamlManifestSource;
import dev.atoll.adapters.jackson.state.BaselineFile;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.core.compare.Comparison;
import dev.atoll.core.compare.Drift;
import dev.atoll.core.compare.Questions;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Snapshot;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the machine is not as its manifest says, and who moved. */
@Command(
        name = "drift",
        description = "Show where this machine is not as its manifest says, and who moved.",
        footer = {
            "",
            "Who moved is told against the last time they agreed, which `atoll adopt --write`",
            "remembers. Nothing is decided by it.",
            "",
            "Examples:",
            "  atoll drift",
            "  atoll drift --exit-code && echo all as it should be",
            "  atoll drift -o json | jq .drift.differences"
        })
final class DriftCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ManifestFile file = new ManifestFile();

    @Mixin
    private Options options = new Options();

    @Option(names = "--exit-code", description = "Exit with 4 when something is not as the manifest says.")
    private boolean exitCode;

    DriftCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return file.with(console, options, this::show);
    }

    private int show(Manifest manifest, YamlManifestSource source) {
        var look = new Look(console, options);
        var baseline = new BaselineFile(StateFolder.of(console.environment(), options.demo), source.file()).read();
        return look.show(progress -> look.observe(Questions.of(manifest), progress), new Look.Shown() {
            private Drift drift(Snapshot snapshot) {
                return Drift.of(compared(snapshot), baseline);
            }

            private Comparison compared(Snapshot snapshot) {
                return Comparison.of(manifest, snapshot, Setup.home(console.environment()));
            }

            @Override
            public String json(JsonViews views, Snapshot snapshot, FindingReport findings) {
                return views.drift(drift(snapshot));
            }

            @Override
            public Document document(Snapshot snapshot, FindingReport findings) {
                return Documents.drift(manifest.workstation(), drift(snapshot), console.zone());
            }

            @Override
            public ExitCode verdict(Snapshot snapshot, Setup setup) {
                var comparison = compared(snapshot);
                if (comparison.blind()) {
                    return ExitCode.NOT_OBSERVED;
                }
                return exitCode && comparison.differs() ? ExitCode.DIFFERS : ExitCode.FINE;
            }
        });
    }
}
