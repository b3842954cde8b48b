package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestSource.Reading;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything that is wrong with the manifest, at once. */
@Command(
        name = "check",
        description = "Say everything that is wrong with the manifest.",
        footer = {
            "",
            "Exit: 0 fine, 3 refused; with --strict 3 also when there is a warning.",
            "",
            "Examples:",
            "  atoll manifest check",
            "  atoll manifest check --strict workstation.yaml",
            "  atoll manifest check -o json | jq .manifest.problems"
        })
final class ManifestCheckCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The manifest, in place of --file.")
    private @Nullable Path named;

    @Mixin
    ManifestFile file = new ManifestFile();

    @Option(names = "--strict", description = "Warn of tags that move as well; a warning is a failure.")
    private boolean strict;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "How to write the answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Options.Output output = Options.Output.HUMAN;

    @Option(names = "--demo", description = "The manifest that `atoll adopt --write --demo` wrote.")
    private boolean demo;

    @Mixin
    HelpOption help = new HelpOption();

    ManifestCheckCommand(Console console) {
        this.console = console;
    }

    private record Problem(
            Diagnostic.Level level,
            Optional<String> file,
            Optional<Integer> line,
            Optional<Integer> column,
            String path,
            String message,
            Optional<String> expected,
            Optional<String> nearest) {
        static Problem of(Diagnostic told) {
            return new Problem(
                    told.level(),
                    told.place().map(Diagnostic.Place::file),
                    told.place().map(Diagnostic.Place::line),
                    told.place().map(Diagnostic.Place::column),
                    told.path().toString(),
                    told.message(),
                    told.expected(),
                    told.nearest());
        }
    }

    private record Told(String file, boolean valid, List<Problem> problems) {}

    @Override
    public Integer call() {
        var source = file.source(console, named, demo);
        var reading = (strict ? source.strictly() : source).read();
        if (reading instanceof Reading.Missing missing) {
            return ManifestFile.missing(console, missing);
        }
        var valid = reading instanceof Reading.Loaded;
        var problems = ManifestFile.problems(reading);
        var told = new Told(
                source.file().toString(),
                valid,
                problems.stream().map(Problem::of).toList());
        switch (output) {
            case JSON -> console.out().print(JsonViews.json().named("manifest", told));
            case YAML -> console.out().print(JsonViews.yaml().named("manifest", told));
            case HUMAN -> human(told, problems);
        }
        return (valid && (!strict || problems.isEmpty()) ? ExitCode.FINE : ExitCode.SETTINGS).code;
    }

    private void human(Told told, List<Diagnostic> problems) {
        problems.forEach(problem -> problem.lines().forEach(console.out()::println));
        var errors = problems.stream()
                .filter(problem -> problem.level() == Diagnostic.Level.ERROR)
                .count();
        console.out()
                .println(told.file() + ": "
                        + (told.valid() ? "good" : counted(errors, "error"))
                        + (problems.size() > errors ? ", " + counted(problems.size() - errors, "warning") : ""));
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
