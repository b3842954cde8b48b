package dev.atoll.cli;

import dev.atoll.core.apply.ContainerRequest;
import dev.atoll.core.apply.ContainerRequest.Verb;
import dev.atoll.core.apply.Request;
import dev.atoll.core.common.Scope;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does one thing with one container. */
@Command
final class ContainerRequestCommand extends RequestCommand {
    private final Verb verb;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = Candidates.Containers.class,
            description = "Its name, as the list shows it.")
    private String name = "";

    @Option(names = "--root", description = "The one of the system's podman, where two have the name.")
    private boolean root;

    private ContainerRequestCommand(Console console, Verb verb) {
        super(console);
        this.verb = verb;
    }

    static CommandLine command(Console console, Verb verb) {
        var line = named(new ContainerRequestCommand(console, verb), verb, description(verb), examples(verb));
        if (verb.declared()) {
            var spec = line.getCommandSpec();
            spec.remove(spec.findOption("--root"));
        }
        return line;
    }

    private static String description(Verb verb) {
        return switch (verb) {
            case START -> "Start one of them.";
            case STOP -> "End what runs in one of them.";
            case RESTART -> "End what runs in one of them, and start it again.";
            case CREATE -> "Make a box or a template of the manifest's.";
            case REPLACE -> "Make a box anew that is not as the manifest has it.";
            case REMOVE -> "Take a box away; it is kept before, its home stays.";
        };
    }

    private static String[] examples(Verb verb) {
        return switch (verb) {
            case START -> new String[] {"atoll container start opencode-dev"};
            case STOP -> new String[] {"atoll container stop opencode-dev", "atoll container stop opencode-dev --yes"};
            case RESTART -> new String[] {"atoll container restart litellm-proxy --yes"};
            case CREATE -> new String[] {"atoll container create cursor-dev"};
            case REPLACE ->
                new String[] {"atoll container replace litellm-proxy", "atoll undo   the old one comes back"};
            case REMOVE -> new String[] {"atoll container remove old-box", "atoll undo   it comes back"};
        };
    }

    @Override
    Request request() {
        return new ContainerRequest(verb, name, root ? Scope.SYSTEM : Scope.USER);
    }

    @Override
    boolean declared() {
        return verb.declared();
    }
}
