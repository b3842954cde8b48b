package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The manual pages and completions as files, for packages. Writes where it is told to and nowhere else. */
@Command(
        name = "manual",
        hidden = true,
        description = "Write the manual pages and the completions as files.",
        footer = {"", "Examples:", "  atoll manual --to share", "  atoll manual | man -l -"})
final class ManualCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where man/man1 and the shells' own folders go; without it, atoll(1) is printed.")
    private @Nullable Path folder;

    @Mixin
    HelpOption help = new HelpOption();

    ManualCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var root = spec.root().commandLine();
        if (folder == null) {
            console.out().print(new ManualPage(root).roff());
            return ExitCode.FINE.code;
        }
        try {
            for (var page : ManualPage.all(root).toList()) {
                write(folder.resolve("man/man1/" + page.name() + ".1"), page.roff());
            }
            for (var shell : CompletionCommand.Shell.values()) {
                write(folder.resolve(place(shell)), CompletionCommand.script(root, shell));
            }
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "cannot write to " + Optional.ofNullable(e.getMessage()).orElse("" + folder),
                    e);
        }
        return ExitCode.FINE.code;
    }

    /** Where each shell looks for them below a share folder. */
    private static String place(CompletionCommand.Shell shell) {
        return switch (shell) {
            case BASH -> "bash-completion/completions/atoll";
            case ZSH -> "zsh/site-functions/_atoll";
            case FISH -> "fish/vendor_completions.d/atoll.fish";
        };
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }
}
