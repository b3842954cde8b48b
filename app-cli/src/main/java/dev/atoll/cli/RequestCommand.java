package dev.atoll.cli;

import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Request;
import dev.atoll.core.apply.Request.Verb;
import dev.atoll.core.common.Scope;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Does one thing with one container: a plan of a change or few, like any other. One class serves every verb. */
@Command
final class RequestCommand implements Callable<Integer> {
    private final Console console;
    private final Verb verb;

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = Candidates.Containers.class,
            description = "Its name, as the list shows it.")
    private String name = "";

    @Option(names = "--root", description = "The one of the system's podman, where two have the name.")
    private boolean root;

    @Mixin
    private ManifestFile file = new ManifestFile();

    @Mixin
    private Options options = new Options();

    @Mixin
    private Doing doing = new Doing();

    private RequestCommand(Console console, Verb verb) {
        this.console = console;
        this.verb = verb;
    }

    static CommandLine command(Console console, Verb verb) {
        var command = Options.without(
                new RequestCommand(console, verb), "--watch", "--deep", "--parallel", "--stop-on-failure");
        var spec = command.getCommandSpec();
        if (verb.declared()) {
            spec.remove(spec.findOption("--root"));
        }
        spec.name(verb.name().toLowerCase(Locale.ROOT)).usageMessage().description(description(verb));
        spec.usageMessage().footer(footer(verb));
        return command;
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

    private static String[] footer(Verb verb) {
        var command = "  atoll container " + verb.name().toLowerCase(Locale.ROOT);
        return switch (verb) {
            case START -> lines(command + " opencode-dev");
            case STOP -> lines(command + " opencode-dev", command + " opencode-dev --yes");
            case RESTART -> lines(command + " litellm-proxy --yes");
            case CREATE -> lines(command + " cursor-dev");
            case REPLACE -> lines(command + " litellm-proxy", "  atoll undo   the old one comes back");
            case REMOVE -> lines(command + " old-box", "  atoll undo   it comes back");
        };
    }

    private static String[] lines(String... examples) {
        var all = new ArrayList<>(List.of("", "Examples:"));
        all.addAll(List.of(examples));
        return all.toArray(String[]::new);
    }

    @Override
    public Integer call() {
        return doing.onTheHost(console, options, this::asked);
    }

    private int asked() {
        if (verb.declared()) {
            return file.with(console, options, (loaded, source) -> asked(Optional.of(loaded.manifest())));
        }
        return switch (file.source(console, null, options.demo).read()) {
            // What it protects, it must not lose by a slip of the pen.
            case Reading.Missing missing ->
                file.chosen(console) ? ManifestFile.missing(console, missing) : asked(Optional.empty());
            case Reading.Rejected rejected -> ManifestFile.rejected(console, rejected);
            case Reading.Loaded loaded -> asked(Optional.of(loaded.manifest()));
        };
    }

    private int asked(Optional<Manifest> manifest) {
        var request = new Request(verb, name, root ? Scope.SYSTEM : Scope.USER);
        var workstation = options.setup(console).workstation();
        Plan plan;
        try (var waiting = new Waiting(console)) {
            plan = workstation.requested(request, manifest, waiting);
        }
        return new Requesting(console, options, doing)
                .all(plan, (pace, listener) -> workstation.request(request, manifest, Intent.of(plan), pace, listener));
    }
}
