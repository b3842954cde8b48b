package dev.atoll.cli;

import dev.atoll.core.container.Visit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A shell in a box, in place of Atoll. */
@Command(
        name = "enter",
        description = "Open a shell in a box, as distrobox does.",
        footer = {
            "",
            "A box that does not run is started. Ends as the shell ends, with its exit code.",
            "",
            "Examples:",
            "  atoll container enter opencode-dev"
        })
final class EnterCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", completionCandidates = Candidates.Containers.class, description = "Its name.")
    private String name = "";

    @Mixin
    private Visiting visiting = new Visiting();

    EnterCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return visiting.container(console, name, Visit::enter);
    }
}
