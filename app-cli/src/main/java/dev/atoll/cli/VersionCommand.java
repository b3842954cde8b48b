package dev.atoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The versions, for a report. */
@Command(
        name = "version",
        description = "Show the version of Atoll and of its Java.",
        footer = {"", "Example:", "  atoll version"})
final class VersionCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (var line : new Version().getVersion()) {
            console.out().println(line);
        }
        return ExitCode.FINE.code;
    }
}
