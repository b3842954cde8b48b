package dev.atoll.cli;

import dev.atoll.core.apply.Errand;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.UnitErrand;
import dev.atoll.core.apply.VolumeErrand;
import dev.atoll.core.common.Scope;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.plan.Plan;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does one thing with one unit or one volume: a plan of a change, like any other. */
final class ErrandCommand {
    private ErrandCommand() {}

    static CommandLine command(Console console, UnitErrand.Verb verb) {
        var word = verb.name().toLowerCase(Locale.ROOT);
        return named(
                new OfUnit(console, verb),
                word,
                switch (verb) {
                    case START -> "Start one of them; whether it starts by itself stays as it is.";
                    case STOP -> "End what one of them runs.";
                    case RESTART -> "End what one of them runs, and start it again.";
                    case ENABLE -> "Have one of them start by itself from now on.";
                    case DISABLE -> "Have one of them not start by itself any more.";
                },
                "  atoll service " + word + " sshd",
                "  atoll service " + word + " --user podman.socket");
    }

    static CommandLine command(Console console, VolumeErrand.Verb verb) {
        var word = verb.name().toLowerCase(Locale.ROOT);
        return named(
                new OfVolume(console, verb),
                word,
                switch (verb) {
                    case MOUNT -> "Mount a file system, as udisks does for you.";
                    case UNMOUNT -> "Unmount one that nothing lives on.";
                },
                "  atoll volume " + word + " backup",
                "  atoll volume " + word + " sda3");
    }

    private static CommandLine named(Object command, String name, String description, String... examples) {
        var line = Options.without(command, "--watch", "--deep", "--parallel", "--stop-on-failure");
        line.getCommandSpec().name(name).usageMessage().description(description);
        line.getCommandSpec().usageMessage().footer("", "Examples:", examples[0], examples[1]);
        return line;
    }

    /** Of whichever kind. */
    private static int done(Errand errand, Console console, ManifestFile file, Options options, Doing doing) {
        return doing.onTheHost(console, options, () -> onTheHost(errand, console, file, options, doing));
    }

    private static int onTheHost(Errand errand, Console console, ManifestFile file, Options options, Doing doing) {
        return switch (file.source(console, null, options.demo).read()) {
            case Reading.Missing missing ->
                file.chosen(console)
                        ? ManifestFile.missing(console, missing)
                        : done(errand, Optional.empty(), console, options, doing);
            case Reading.Rejected rejected -> ManifestFile.rejected(console, rejected);
            case Reading.Loaded loaded -> done(errand, Optional.of(loaded.manifest()), console, options, doing);
        };
    }

    private static int done(Errand errand, Optional<Manifest> manifest, Console console, Options options, Doing doing) {
        var workstation = options.setup(console).workstation();
        Plan plan;
        try (var waiting = new Waiting(console)) {
            plan = workstation.requested(errand, manifest, waiting);
        }
        return new Requesting(console, options, doing)
                .all(plan, (pace, listener) -> workstation.request(errand, manifest, Intent.of(plan), pace, listener));
    }

    /** One unit. */
    @Command
    private static final class OfUnit implements Callable<Integer> {
        private final Console console;
        private final UnitErrand.Verb verb;

        @Parameters(
                paramLabel = "NAME",
                completionCandidates = Candidates.Services.class,
                description = "Its name; without a suffix, a service's.")
        private String name = "";

        @ArgGroup(heading = "Where two have the name:%n")
        private Whose whose = new Whose();

        @Mixin
        private ManifestFile file = new ManifestFile();

        @Mixin
        private Options options = new Options();

        @Mixin
        private Doing doing = new Doing();

        OfUnit(Console console, UnitErrand.Verb verb) {
            this.console = console;
            this.verb = verb;
        }

        @Override
        public Integer call() {
            return done(UnitErrand.of(verb, name, whose.scope()), console, file, options, doing);
        }
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

    /** One volume. */
    @Command
    private static final class OfVolume implements Callable<Integer> {
        private final Console console;
        private final VolumeErrand.Verb verb;

        @Parameters(
                paramLabel = "NAME",
                completionCandidates = Candidates.Volumes.class,
                description = "Its name in the manifest, its label, or its device's.")
        private String name = "";

        @Mixin
        private ManifestFile file = new ManifestFile();

        @Mixin
        private Options options = new Options();

        @Mixin
        private Doing doing = new Doing();

        OfVolume(Console console, VolumeErrand.Verb verb) {
            this.console = console;
            this.verb = verb;
        }

        @Override
        public Integer call() {
            return done(VolumeErrand.of(verb, name), console, file, options, doing);
        }
    }
}
