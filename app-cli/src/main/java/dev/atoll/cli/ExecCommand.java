package dev.atoll.cli;

import dev.atoll.core.container.Visit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A program in a container, in place of Atoll. */
@Command(
        name = "exec",
        description = "Run a program in a container that runs.",
        footer = {
            "",
            "In a box as its owner, in the folder they are in. Every word after -- reaches the",
            "program as it is; its exit code is the program's.",
            "",
            "Examples:",
            "  atoll container exec opencode-dev -- git status",
            "  atoll container exec opencode-dev -- sh -c \"echo $HOME\""
        })
final class ExecCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            completionCandidates = Candidates.Containers.class,
            description = "Its name.")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND", description = "The program and its words.")
    private List<String> command = List.of();

    @Mixin
    private Visiting visiting = new Visiting();

    ExecCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var environment = console.environment();
        var user = environment.getOrDefault("USER", environment.getOrDefault("LOGNAME", ""));
        var folder = environment.getOrDefault("PWD", "");
        var guest = new Visit.Guest(
                user.isEmpty() ? System.getProperty("user.name", "root") : user,
                environment.getOrDefault("HOME", "/"),
                folder.startsWith("/") ? folder : System.getProperty("user.dir", "/"),
                console.answered() && console.terminal());
        return visiting.container(console, name, (visit, there) -> visit.exec(there, guest, command));
    }
}
