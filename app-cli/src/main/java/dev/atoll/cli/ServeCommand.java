package dev.atoll.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A word for the help, the completions and the manual: serving is another program, which the launcher starts in place of
 * this one. Never serves.
 */
@Command(
        name = "serve",
        description = "Serve the page and the JSON API on http://127.0.0.1:7878.",
        footer = {"", "Example:", "  atoll serve"})
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        console.err().println("atoll: serve is a program of its own; start it by the launcher: atoll serve");
        return ExitCode.USAGE.code;
    }
}
