package dev.atoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the file says, and whether it makes sense. */
@Command(
        name = "manifest",
        synopsisSubcommandLabel = "COMMAND",
        description = "Check and show the file that describes this machine.",
        footer = {"", "Examples:", "  atoll manifest check", "  atoll manifest show"})
final class ManifestCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Mixin
    HelpOption help = new HelpOption();

    private ManifestCommand() {}

    static CommandLine command(Console console) {
        return new CommandLine(new ManifestCommand())
                .addSubcommand("check", new CommandLine(new ManifestCheckCommand(console)))
                .addSubcommand("show", new CommandLine(new ManifestShowCommand(console)));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.FINE.code;
    }
}
