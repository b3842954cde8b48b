package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.adapters.jackson.manifest.AcceptedWorld;
import dev.atoll.adapters.jackson.manifest.ManifestFiles;
import dev.atoll.adapters.jackson.manifest.YamlManifestSource;
import dev.atoll.adapters.jackson.state.BaselineFile;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.compare.Comparison;
import dev.atoll.core.compare.Drift;
import dev.atoll.core.compare.Questions;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.observe.Snapshot;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the machine is not as its manifest says, and who moved. */
@Command(
        name = "drift",
        description = "Show what is not as the manifest says, and who moved.",
        footer = {
            "",
            "Who moved is told against the last time they agreed, which `atoll adopt --write`",
            "remembers. Nothing is decided by it.",
            "",
            "Examples:",
            "  atoll drift",
            "  atoll drift --accept box/litellm-proxy",
            "  atoll drift --exit-code",
            "  atoll drift -o json | jq .drift.differences"
        })
final class DriftCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private ManifestFile file = new ManifestFile();

    @Mixin
    private Options options = new Options();

    @Option(
            names = "--accept",
            paramLabel = "ADDRESS",
            converter = Wished.Address.class,
            description = "Take the machine's side of this thing into the manifest. May be repeated.")
    private List<ResourceAddress> accept = List.of();

    @Option(names = "--exit-code", description = "Exit with 4 when something is not as the manifest says.")
    private boolean exitCode;

    DriftCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return file.with(console, options, (loaded, source) -> show(loaded.manifest(), source));
    }

    /** Each thing by splices of its own; what cannot be taken over is said, and the rest is. */
    private int accepted(Manifest manifest, YamlManifestSource source, Look look) {
        Comparison comparison;
        try (var waiting = new Waiting(console)) {
            comparison = look.setup().workstation().compare(manifest, waiting).comparison();
        }
        var left = 0;
        for (var address : accept) {
            var compared = comparison.resource(address).orElseThrow(() -> unknown(address, comparison));
            var files = source.files();
            var taken = AcceptedWorld.into(files, compared);
            taken.refused().forEach(why -> console.err().println("atoll: not taken over: " + why));
            left += taken.refused().size();
            var problems = files.problems(taken.texts());
            if (!problems.isEmpty()) {
                return ManifestFile.rejected(console, new Reading.Rejected(problems));
            }
            try {
                ManifestFiles.write(taken.texts());
            } catch (IOException e) {
                throw new ParameterException(spec.commandLine(), "cannot write " + e.getMessage(), e);
            }
            taken.accepted().forEach(line -> console.out().println("taken over: " + line));
            if (taken.accepted().isEmpty() && taken.refused().isEmpty()) {
                console.out().println(address + ": nothing differs");
            }
        }
        return (left > 0 ? ExitCode.ACTION_FAILED : ExitCode.FINE).code;
    }

    private ParameterException unknown(ResourceAddress address, Comparison comparison) {
        var known = comparison.resources().stream()
                .map(compared -> compared.address().toString())
                .toList();
        var unmanaged = comparison.unmanaged().stream()
                .anyMatch(thing -> thing.address().equals(address));
        return new ParameterException(
                spec.commandLine(),
                "--accept: the manifest has no '" + address + "'"
                        + (unmanaged
                                ? "; `atoll adopt` adds what it does not mention"
                                : Nearest.to(address.toString(), known)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("")));
    }

    private int show(Manifest manifest, YamlManifestSource source) {
        var look = new Look(console, options).tellingWhere();
        if (!accept.isEmpty()) {
            return accepted(manifest, source, look);
        }
        var baseline = new BaselineFile(StateFolder.of(console.environment(), options.demo), source.file()).read();
        return look.show(progress -> look.observe(Questions.of(manifest), progress), new Look.Shown() {
            private Drift drift(Snapshot snapshot) {
                return Drift.of(compared(snapshot), baseline);
            }

            private Comparison compared(Snapshot snapshot) {
                return look.setup().workstation().compared(manifest, snapshot);
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
