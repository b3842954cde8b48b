package dev.atoll.cli;

import dev.atoll.core.apply.Request;
import dev.atoll.core.apply.UnitRequest;
import dev.atoll.core.apply.UnitRequest.Verb;
import dev.atoll.core.common.Scope;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does one thing with one unit. */
@Command
final class UnitRequestCommand extends RequestCommand {
    private final Verb verb;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = Candidates.Services.class,
            description = "Its name; without a suffix, a service's.")
    private String name = "";

    @ArgGroup(heading = "Where two have the name:%n")
    private Whose whose = new Whose();

    private UnitRequestCommand(Console console, Verb verb) {
        super(console);
        this.verb = verb;
    }

    static CommandLine command(Console console, Verb verb) {
        var typed = "atoll service " + verb.name().toLowerCase(Locale.ROOT);
        return named(
                new UnitRequestCommand(console, verb),
                verb,
                switch (verb) {
                    case START -> "Start one of them; whether it starts by itself stays as it is.";
                    case STOP -> "End what one of them runs.";
                    case RESTART -> "End what one of them runs, and start it again.";
                    case ENABLE -> "Have one of them start by itself from now on.";
                    case DISABLE -> "Have one of them not start by itself any more.";
                },
                typed + " sshd",
                typed + " --user podman.socket");
    }

    @Override
    Request request() {
        return UnitRequest.of(verb, name, whose.scope());
    }

    /** One of the two, or neither. */
    static final class Whose {
        @Option(names = "--user", description = "Yours.")
        private boolean user;

        @Option(names = "--system", description = "The system's.")
        private boolean system;

        Optional<Scope> scope() {
            return user ? Optional.of(Scope.USER) : system ? Optional.of(Scope.SYSTEM) : Optional.empty();
        }
    }
}
