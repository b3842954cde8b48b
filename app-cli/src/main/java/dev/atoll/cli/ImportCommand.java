package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.atoll.adapters.jackson.manifest.DistroboxImport;
import dev.atoll.adapters.jackson.manifest.ManifestFiles;
import dev.atoll.adapters.jackson.manifest.YamlManifestSource;
import dev.atoll.core.manifest.ManifestSource.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Adds to the manifest what another tool's file says. Writes the manifest and nothing else. */
@Command(
        name = "import",
        description = "Add the boxes of another tool's file to the manifest.",
        footer = {
            "",
            "What could not be carried over is said line by line. The manifest's comments,",
            "order and everything else in it stay.",
            "",
            "Example:",
            "  atoll import distrobox.ini /etc/distrobox/distrobox.ini"
        })
final class ImportCommand implements Callable<Integer> {
    /** What can be read and written besides our own file. */
    enum Format {
        DISTROBOX {
            @Override
            public String toString() {
                return "distrobox.ini";
            }
        }
    }

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FORMAT", converter = FormatWord.class, description = "distrobox.ini.")
    private Format format = Format.DISTROBOX;

    @Parameters(index = "1", paramLabel = "SOURCE", description = "The file to read.")
    private @Nullable Path from;

    @Mixin
    ManifestFile file = new ManifestFile();

    @Mixin
    HelpOption help = new HelpOption();

    ImportCommand(Console console) {
        this.console = console;
    }

    /** By the name that is typed. */
    static final class FormatWord implements ITypeConverter<Format> {
        @Override
        public Format convert(String typed) {
            for (var format : Format.values()) {
                if (format.toString().equals(typed)) {
                    return format;
                }
            }
            throw new TypeConversionException("'" + typed + "' is no FORMAT; there is distrobox.ini");
        }
    }

    @Override
    public Integer call() {
        return switch (format) {
            case DISTROBOX -> distrobox();
        };
    }

    private int distrobox() {
        var source = file.source(console);
        return switch (source.read()) {
            case Reading.Missing missing -> {
                console.err().println("atoll: there is no manifest at " + missing.file() + "; two lines are enough:");
                console.err().println("  atoll: 1");
                console.err().println("  workstation: NAME");
                yield ExitCode.SETTINGS.code;
            }
            case Reading.Rejected rejected -> ManifestFile.rejected(console, rejected);
            case Reading.Loaded loaded -> add(source);
        };
    }

    private int add(YamlManifestSource source) {
        try {
            var files = source.files();
            var boxes = files.of("boxes");
            var imported = DistroboxImport.into(
                    files.texts().getOrDefault(boxes, ""), new String(Files.readAllBytes(ask(from)), UTF_8));
            imported.notes().forEach(console.err()::println);
            if (!imported.added().isEmpty()) {
                var changed = Map.of(boxes, imported.manifest());
                var problems = files.problems(changed);
                if (!problems.isEmpty()) {
                    return ManifestFile.rejected(console, new Reading.Rejected(problems));
                }
                ManifestFiles.write(changed);
            }
            imported.added().forEach(name -> console.out().println("added: boxes." + name));
            console.out().println(source.file() + ": " + imported.added().size() + " added");
            return ExitCode.FINE.code;
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "cannot read or write " + e.getMessage(), e);
        }
    }

    private static Path ask(@Nullable Path given) {
        return requireNonNull(given, "picocli asks for it");
    }
}
