package dev.atoll.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.atoll.adapters.jackson.manifest.AdoptedManifest;
import dev.atoll.adapters.jackson.manifest.ManifestFiles;
import dev.atoll.adapters.jackson.manifest.YamlManifestSource;
import dev.atoll.adapters.jackson.state.BaselineFile;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.core.adopt.Adoption;
import dev.atoll.core.compare.Baseline;
import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Comparison;
import dev.atoll.core.compare.Questions;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes the manifest that a machine would have. Changes that file, a note of what was true then, and nothing else. */
@Command(
        name = "adopt",
        description = "Write the manifest from this machine as it is.",
        footer = {
            "",
            "Without --write it is shown. What a manifest says already stays as it is: only",
            "things it does not mention are added. Boxes that do not run are not started to",
            "be looked at.",
            "",
            "Examples:",
            "  atoll adopt",
            "  atoll adopt --write",
            "  atoll adopt --kind container --write"
        })
final class AdoptCommand implements Callable<Integer> {
    /** Which section each kind is declared in. */
    private static final Map<String, String> SECTIONS = sections();

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private ManifestFile file = new ManifestFile();

    @Mixin
    private Options options = new Options();

    @Option(names = "--write", description = "Write the file, and remember what was true when it was written.")
    private boolean write;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            converter = Kind.class,
            description = "Only this kind: container, host, peer, volume, task. May be repeated.")
    private List<String> kinds = List.of();

    AdoptCommand(Console console) {
        this.console = console;
    }

    private static Map<String, String> sections() {
        var sections = new LinkedHashMap<String, String>();
        sections.put("container", "boxes");
        sections.put("host", "host");
        sections.put("peer", "tailnet");
        sections.put("volume", "volumes");
        sections.put("task", "maintenance");
        return sections;
    }

    static final class Kind implements ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            return Optional.ofNullable(SECTIONS.get(typed))
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + typed + "' cannot be adopted; there are " + String.join(", ", SECTIONS.keySet())));
        }
    }

    @Override
    public Integer call() {
        var source = file.source(console, null, options.demo);
        return switch (source.read()) {
            case Reading.Rejected rejected -> ManifestFile.rejected(console, rejected);
            case Reading.Missing missing -> fresh(source, new Look(console, options));
            case Reading.Loaded loaded -> merged(source, new Look(console, options));
        };
    }

    private Snapshot seen(Look look) {
        try (var waiting = new Waiting(console)) {
            return look.observe(Adoption.SIGHT, waiting);
        }
    }

    private Set<String> wanted() {
        return kinds.isEmpty() ? Set.copyOf(SECTIONS.values()) : Set.copyOf(kinds);
    }

    private int fresh(YamlManifestSource source, Look look) {
        var snapshot = seen(look);
        var text = AdoptedManifest.fresh(Adoption.of(snapshot), wanted());
        if (!write) {
            console.out().print((options.demo ? "# DEMO: an invented workstation, not this machine\n" : "") + text);
            return ExitCode.FINE.code;
        }
        var texts = Map.of(source.file(), text);
        var problems = source.files().problems(texts);
        return problems.isEmpty()
                ? written(source, texts, List.of("all that was seen"), look, manifest -> snapshot)
                : ManifestFile.rejected(console, new Reading.Rejected(problems));
    }

    private int merged(YamlManifestSource source, Look look) {
        var adoption = Adoption.of(seen(look));
        var files = source.files();
        var merged = AdoptedManifest.into(files, adoption, wanted());
        merged.refused().forEach(why -> console.err().println("atoll: not added: " + why));
        var problems = files.problems(merged.texts());
        if (!problems.isEmpty()) {
            return ManifestFile.rejected(console, new Reading.Rejected(problems));
        }
        if (!write) {
            merged.texts()
                    .forEach((path, text) -> difference(path, files.texts().getOrDefault(path, ""), text));
            if (merged.added().isEmpty()) {
                console.out().println(source.file() + ": nothing to add");
            }
            return ExitCode.FINE.code;
        }
        // What its owner declares may need a closer look than what was there to adopt.
        return written(
                source,
                merged.texts(),
                merged.added(),
                look,
                manifest -> look.observe(Questions.of(manifest), Progress.SILENT));
    }

    private void difference(Path path, String before, String after) {
        var old = before.lines().toList();
        UnifiedDiffUtils.generateUnifiedDiff(
                        path.toString(),
                        path.toString(),
                        old,
                        DiffUtils.diff(old, after.lines().toList()),
                        3)
                .forEach(console.out()::println);
    }

    private int written(
            YamlManifestSource source,
            Map<Path, String> texts,
            List<String> added,
            Look look,
            Function<Manifest, Snapshot> seen) {
        try {
            ManifestFiles.write(texts);
            if (source.read() instanceof Reading.Loaded loaded) {
                remember(source, look.setup().workstation().compared(loaded.manifest(), seen.apply(loaded.manifest())));
            }
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot write " + e.getMessage(), e);
        }
        added.forEach(thing -> console.out().println("added: " + thing));
        console.out().println(source.file() + (added.isEmpty() ? ": nothing to add" : ": written"));
        return ExitCode.FINE.code;
    }

    /** What is true now, so that later it can be told who moved. What its owner says otherwise is his, and is said. */
    private void remember(YamlManifestSource source, Comparison comparison) throws IOException {
        var file = new BaselineFile(StateFolder.of(console.environment(), options.demo), source.file());
        file.write(Baseline.of(comparison, file.read()));
        comparison
                .with(Compared.Verdict.DIFFERS)
                .forEach(compared -> console.err()
                        .println("atoll: left as it is, though it was seen otherwise: " + compared.path()
                                + " (atoll drift)"));
    }
}
