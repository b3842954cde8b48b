package dev.atoll.cli;

import dev.atoll.adapters.jackson.ApplyText;
import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.Times;
import dev.atoll.core.plan.Plan;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Works a plan off that was agreed to, and says how that went. */
final class Doing {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--yes", description = "Ask nothing.")
    boolean yes;

    @Option(names = "--parallel", paramLabel = "N", description = "Work on so many things at a time (default: 1).")
    private int parallel = 1;

    @Option(names = "--stop-on-failure", description = "Begin nothing more after a failure.")
    private boolean stopOnFailure;

    /** Does it where something may be done at all: said before anything is looked at. */
    int onTheHost(Console console, Options options, IntSupplier deed) {
        if (parallel < 1) {
            throw new ParameterException(spec.commandLine(), "--parallel: at least 1");
        }
        return options.setup(console)
                .workstation()
                .insideBox()
                .map(box -> inside(console, box))
                .orElseGet(deed::getAsInt);
    }

    int done(Console console, Options options, Plan plan, BiFunction<Pace, ApplyListener, Applied> deed) {
        Applied applied;
        try (var working = new Working(console, plan.changes());
                var signals = new Signals(working::say)) {
            applied = deed.apply(new Pace(parallel, stopOnFailure, signals::told), working);
        }
        return switch (applied) {
            case Applied.Held held ->
                said(
                        console,
                        held.by().words() + " is applying a plan, begun "
                                + new Times(console.clock().instant(), console.zone())
                                        .ago(held.by().since())
                                + "; nothing was done",
                        ExitCode.SKIPPED);
            case Applied.Outlived left -> outlived(console, left);
            case Applied.Stale stale -> stale(console, stale.moved());
            case Applied.Inside inside -> inside(console, inside.box());
            case Applied.Unnoted unnoted ->
                said(console, "nothing was done: " + unnoted.trouble().detail(), ExitCode.ACTION_FAILED);
            case Applied.Ran ran -> ran(console, options, ran);
        };
    }

    private static int ran(Console console, Options options, Applied.Ran ran) {
        switch (options.output) {
            case JSON -> console.out().print(JsonViews.json().applied(ApplyText.of(ran)));
            case YAML -> console.out().print(JsonViews.yaml().applied(ApplyText.of(ran)));
            case HUMAN ->
                console.out()
                        .print(options.demoMark()
                                + options.writer(console).write(Documents.applied(ran.report(), ran.left())));
        }
        var report = ran.report();
        if (report.failed() || report.ending() == Note.Ending.UNNOTED) {
            return ExitCode.ACTION_FAILED.code;
        }
        if (report.ending() == Note.Ending.STOPPED) {
            return ExitCode.INTERRUPTED.code;
        }
        var skipped = report.results().stream().anyMatch(result -> result.outcome() instanceof ActionOutcome.Skipped);
        return (skipped ? ExitCode.SKIPPED : ExitCode.FINE).code;
    }

    /** It waits for nobody: whoever reads this knows better how long that may take. */
    private static int outlived(Console console, Applied.Outlived left) {
        console.err()
                .println("atoll: an apply died, and what it had begun goes on: " + left.what() + ", process "
                        + left.pid() + "; nothing was done");
        console.err().println("  wait until it has ended, or end it: kill " + left.pid());
        return ExitCode.SKIPPED.code;
    }

    static int stale(Console console, List<String> moved) {
        console.err().println("atoll: it is not what was agreed to any more; nothing was done");
        moved.forEach(line -> console.err().println("  " + line));
        console.err().println("  see what there is to do now: atoll plan");
        return ExitCode.SKIPPED.code;
    }

    private static int inside(Console console, String box) {
        var code = said(console, Look.inside(box) + "; nothing was done", ExitCode.SKIPPED);
        console.err().println("  leave it first, or type: distrobox-host-exec atoll ...");
        return code;
    }

    static int said(Console console, String what, ExitCode code) {
        console.err().println("atoll: " + what);
        return code.code;
    }
}
