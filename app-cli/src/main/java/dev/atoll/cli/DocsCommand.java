package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.WholeFile;
import dev.atoll.adapters.jackson.manifest.ExampleManifest;
import dev.atoll.core.claim.Claims;
import dev.atoll.core.claim.Verdict;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.HtmlPage;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.document.Text;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.overview.Briefing;
import dev.atoll.core.overview.Overview;
import dev.atoll.core.overview.Redaction;
import dev.atoll.core.overview.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The document about this machine, written from the machine. */
@Command(
        name = "docs",
        description = "Write the document about this machine.",
        footer = {
            "",
            "Written from what the machine tells and what the manifest says of it, each",
            "fact with who told it. --deep looks into the boxes too, for their tools.",
            "",
            "Examples:",
            "  atoll docs --out SYSTEM-OVERVIEW.md",
            "  atoll docs --format html --out overview.html",
            "  atoll docs --redact                to be shown to others",
            "  atoll docs --context               for an assistant that is to help here",
            "  atoll docs --check OVERVIEW.md     what a hand-written page gets wrong"
        })
final class DocsCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    private ManifestFile file = new ManifestFile();

    @Mixin
    private Options options = new Options();

    /** What it is written in. */
    enum Format {
        MARKDOWN,
        HTML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "What to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.MARKDOWN;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file, in place of what it holds.")
    private @Nullable Path out;

    @Option(
            names = "--redact",
            description = "Leave out whose machine it is: names, accounts, addresses, serials, keys.")
    private boolean redact;

    @Option(names = "--context", description = "Short and redacted, for an AI assistant: what is here, what it may do.")
    private boolean context;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "Read this hand-written page, and say what of it the machine contradicts.")
    private @Nullable Path check;

    @Option(names = "--exit-code", description = "With --check: exit with 4 when something is contradicted.")
    private boolean exitCode;

    DocsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (file.source(console, null, options.demo).read()) {
            case Reading.Rejected rejected -> ManifestFile.rejected(console, rejected);
            case Reading.Loaded loaded -> documented(Optional.of(loaded.manifest()));
            // Of a real machine there is nothing to say for which nobody has said it.
            case Reading.Missing missing ->
                documented(options.demo ? Optional.of(ExampleManifest.read()) : Optional.empty());
        };
    }

    private int documented(Optional<Manifest> manifest) {
        return check == null ? overview(manifest) : checked(check, manifest);
    }

    /** Each claim beside what is so. Looks into the boxes, for the tools that the page names. */
    private int checked(Path page, Optional<Manifest> manifest) {
        var text = read(page);
        var look = new Look(console, options);
        Snapshot snapshot;
        try (var waiting = new Waiting(console)) {
            snapshot = look.observe(Claims.sight(text), waiting);
        }
        var report = Claims.check(text, snapshot, manifest, console.zone());
        var document = Documents.claims(page.getFileName().toString(), report);
        put(
                switch (options.output) {
                    case JSON -> JsonViews.json().claims(report);
                    case YAML -> JsonViews.yaml().claims(report);
                    case HUMAN ->
                        spec.commandLine().getParseResult().hasMatchedOption("--format")
                                ? written(marked(document))
                                : options.demoMark() + options.writer(console).write(document);
                });
        var judged = StatusCommand.judged(snapshot, look.setup());
        return (judged == ExitCode.FINE
                                && exitCode
                                && !report.of(Verdict.CONTRADICTED).isEmpty()
                        ? ExitCode.DIFFERS
                        : judged)
                .code;
    }

    private String read(Path page) {
        try {
            return Files.readString(page);
        } catch (NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "--check: there is no " + page, e);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--check: cannot read " + page + ": " + e.getMessage(), e);
        }
    }

    private int overview(Optional<Manifest> manifest) {
        var look = new Look(console, options);
        Snapshot snapshot;
        try (var waiting = new Waiting(console)) {
            snapshot = look.observe(Overview.sight(manifest), waiting);
        }
        var mutes = Stream.concat(
                        look.setup().mutes().stream(), manifest.map(Manifest::mutes).orElse(List.of()).stream())
                .toList();
        var subject = new Subject(snapshot, manifest, Findings.of(snapshot, mutes, console.zone()), console.zone());
        var document = context ? Briefing.of(subject) : Overview.of(subject);
        put(written(marked(redact || context ? document.reworded(Redaction.of(subject)) : document)));
        return StatusCommand.judged(snapshot, look.setup()).code;
    }

    /** Whoever finds the file has to see it too. */
    private Document marked(Document document) {
        if (!options.demo) {
            return document;
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(Text.strong(options.demoMark().strip())));
        blocks.addAll(document.blocks());
        return new Document(document.title(), blocks);
    }

    private String written(Document document) {
        return switch (options.output) {
            case JSON -> JsonViews.json().document(document);
            case YAML -> JsonViews.yaml().document(document);
            case HUMAN ->
                switch (format) {
                    case MARKDOWN -> new MarkdownWriter().write(document);
                    case HTML -> new HtmlPage().write(document);
                };
        };
    }

    private void put(String text) {
        if (out == null) {
            console.out().print(text);
            return;
        }
        try {
            WholeFile.write(out, text);
            console.err().println("written: " + out);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot write " + e.getMessage(), e);
        }
    }
}
