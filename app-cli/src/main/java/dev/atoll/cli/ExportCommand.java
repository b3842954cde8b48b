package dev.atoll.cli;

import dev.atoll.adapters.jackson.manifest.DistroboxExport;
import dev.atoll.core.manifest.ManifestSource.Reading;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The manifest's boxes in another tool's words: leaving is free. */
@Command(
        name = "export",
        description = "Print the manifest's boxes as another tool's file.",
        footer = {
            "",
            "What that file has no word for is said on stderr.",
            "",
            "Example:",
            "  atoll export distrobox.ini > distrobox.ini"
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "FORMAT", converter = ImportCommand.FormatWord.class, description = "distrobox.ini.")
    private ImportCommand.Format format = ImportCommand.Format.DISTROBOX;

    @Mixin
    ManifestFile file = new ManifestFile();

    @Mixin
    HelpOption help = new HelpOption();

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return switch (format) {
            case DISTROBOX -> distrobox();
        };
    }

    private int distrobox() {
        return switch (file.source(console).read()) {
            case Reading.Missing missing -> ManifestFile.missing(console, missing);
            case Reading.Rejected rejected -> ManifestFile.rejected(console, rejected);
            case Reading.Loaded loaded -> {
                var exported = DistroboxExport.of(loaded.manifest());
                exported.notes().forEach(console.err()::println);
                console.out().print(exported.ini());
                yield ExitCode.FINE.code;
            }
        };
    }
}
