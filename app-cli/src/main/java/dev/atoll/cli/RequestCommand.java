package dev.atoll.cli;

import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Request;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/**
 * Does one thing with one thing that somebody named: a plan of a change or few, like any other. What would not be done is
 * said, and only what would be lost is a question.
 */
abstract class RequestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ManifestFile file = new ManifestFile();

    @Mixin
    private Options options = new Options();

    @Mixin
    private Doing doing = new Doing();

    RequestCommand(Console console) {
        this.console = console;
    }

    /** As it was typed. */
    abstract Request request();

    /** Whether it goes by what a manifest declares. */
    boolean declared() {
        return false;
    }

    static CommandLine named(RequestCommand command, Enum<?> verb, String description, String... examples) {
        var line = Options.without(command, "--watch", "--deep", "--parallel", "--stop-on-failure");
        var lines =
                Stream.concat(Stream.of("", "Examples:"), Stream.of(examples).map(example -> "  " + example));
        line.getCommandSpec()
                .name(verb.name().toLowerCase(Locale.ROOT))
                .usageMessage()
                .description(description)
                .footer(lines.toArray(String[]::new));
        return line;
    }

    @Override
    public Integer call() {
        return doing.onTheHost(
                console,
                options,
                () -> declared()
                        ? file.with(console, options, (loaded, source) -> asked(Optional.of(loaded.manifest())))
                        : file.around(console, options, this::asked));
    }

    private int asked(Optional<Manifest> manifest) {
        var request = request();
        var workstation = options.setup(console).workstation();
        Plan plan;
        try (var waiting = new Waiting(console)) {
            plan = workstation.requested(request, manifest, waiting);
        }
        var refused = plan.of(Step.Blocked.class).toList();
        if (!plan.applicable() && !refused.isEmpty()) {
            refused.forEach(this::refuse);
            return ExitCode.SKIPPED.code;
        }
        // Whoever names it has said so.
        doing.yes |= plan.changes().stream()
                .allMatch(change -> change.radius().losses().isEmpty()
                        && change.radius().unseen().isEmpty());
        return new Asking(console, options)
                .all(
                        plan,
                        doing,
                        (pace, listener) -> workstation.request(request, manifest, Intent.of(plan), pace, listener));
    }

    private void refuse(Step.Blocked refused) {
        var what = refused.would().isEmpty() ? "" : refused.address() + ": ";
        console.err().println("atoll: " + what + refused.why());
        refused.hint().ifPresent(hint -> console.err().println("  " + hint));
    }
}
