package dev.atoll.cli;

import dev.atoll.core.apply.Request;
import dev.atoll.core.apply.VolumeRequest;
import dev.atoll.core.apply.VolumeRequest.Verb;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Does one thing with one volume. */
@Command
final class VolumeRequestCommand extends RequestCommand {
    private final Verb verb;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = Candidates.Volumes.class,
            description = "Its name in the manifest, its label, or its device's.")
    private String name = "";

    private VolumeRequestCommand(Console console, Verb verb) {
        super(console);
        this.verb = verb;
    }

    static CommandLine command(Console console, Verb verb) {
        var typed = "atoll volume " + verb.name().toLowerCase(Locale.ROOT);
        return named(
                new VolumeRequestCommand(console, verb),
                verb,
                switch (verb) {
                    case MOUNT -> "Mount a file system, as udisks does for you.";
                    case UNMOUNT -> "Unmount one that nothing lives on.";
                },
                typed + " backup",
                typed + " sda3");
    }

    @Override
    Request request() {
        return VolumeRequest.of(verb, name);
    }
}
