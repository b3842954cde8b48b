package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.ManifestValue;
import dev.atoll.adapters.jackson.manifest.Outline;
import dev.atoll.core.manifest.ManifestSource.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The manifest as it holds. */
@Command(
        name = "show",
        description = "Show the whole manifest with defaults and where each came from.",
        footer = {
            "",
            "Examples:",
            "  atoll manifest show",
            "  atoll manifest show -o json | jq '.manifest[] | select(.origin != \"default\")'"
        })
final class ManifestShowCommand implements Callable<Integer> {
    private static final int FURTHEST = 60;

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The manifest, in place of --file.")
    private @Nullable Path named;

    @Mixin
    ManifestFile file = new ManifestFile();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "How to write the answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Options.Output output = Options.Output.HUMAN;

    @Option(names = "--demo", description = "The manifest that `atoll adopt --write --demo` wrote.")
    private boolean demo;

    @Mixin
    HelpOption help = new HelpOption();

    ManifestShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var source = file.source(console, named, demo);
        return switch (source.read()) {
            case Reading.Missing missing -> ManifestFile.missing(console, missing);
            case Reading.Rejected rejected -> ManifestFile.rejected(console, rejected);
            case Reading.Loaded loaded -> {
                show(Outline.of(source));
                yield ExitCode.FINE.code;
            }
        };
    }

    private void show(List<Outline.Line> lines) {
        switch (output) {
            case JSON -> console.out().print(JsonViews.json().manifest(ManifestValue.of(lines)));
            case YAML -> console.out().print(JsonViews.yaml().manifest(ManifestValue.of(lines)));
            case HUMAN -> lines.forEach(line -> console.out().println(beside(line, margin(lines))));
        }
    }

    private static int margin(List<Outline.Line> lines) {
        return lines.stream()
                .mapToInt(line -> line.text().length())
                .filter(length -> length <= FURTHEST)
                .max()
                .orElse(0);
    }

    private static String beside(Outline.Line line, int margin) {
        return line.text() + " ".repeat(Math.max(0, margin - line.text().length())) + "  # " + line.origin();
    }
}
