package dev.atoll.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a container printed, in place of Atoll. */
@Command(
        name = "logs",
        description = "Show what a container printed.",
        footer = {
            "",
            "As podman kept it: nothing is left out, secrets neither.",
            "",
            "Examples:",
            "  atoll container logs litellm-proxy --tail 20",
            "  atoll container logs litellm-proxy -f"
        })
final class LogsCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", completionCandidates = Candidates.Containers.class, description = "Its name.")
    private String name = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on as it prints more.")
    private boolean follow;

    @Option(names = "--tail", paramLabel = "N", description = "Only the last lines.")
    private @Nullable Integer tail;

    @Mixin
    private Visiting visiting = new Visiting();

    LogsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return visiting.container(
                console, name, (visit, there) -> visit.logs(there, follow, Optional.ofNullable(tail)));
    }
}
