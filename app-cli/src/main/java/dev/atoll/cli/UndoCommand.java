package dev.atoll.cli;

import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Run;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.plan.Plan;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes back behind a run of apply, as far as what was kept of it leads. */
@Command(
        name = "undo",
        description = "Go back behind an apply.",
        footer = {
            "",
            "Boxes that were taken away come back from their restore points; what is there",
            "under their names now is kept in turn. What cannot come back is said before.",
            "The manifest stays as it is, and may want the same again: see atoll plan.",
            "",
            "Examples:",
            "  atoll undo                   the last one that did something",
            "  atoll undo 20261126-142902   this one"
        })
final class UndoCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 10;

    private final Console console;

    @Mixin
    private Options options = new Options();

    @Mixin
    private Doing doing = new Doing();

    @Parameters(arity = "0..1", paramLabel = "RUN", description = "As apply named it.")
    private @Nullable String id;

    UndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return doing.onTheHost(console, options, this::undone);
    }

    private int undone() {
        var look = new Look(console, options);
        var runs = look.setup().workstation().journal().runs();
        var run = runs.stream()
                .filter(one -> id == null ? !one.touched().isEmpty() : one.id().equals(id))
                .findFirst();
        return run.map(one -> undone(look, one)).orElseGet(() -> unknown(runs));
    }

    private int unknown(List<Run> runs) {
        var ids = runs.stream().map(Run::id).toList();
        if (id == null) {
            return Doing.said(console, "nothing was done here that could be undone", ExitCode.SKIPPED);
        }
        var near = Nearest.to(id, ids).map(other -> "; did you mean " + other + "?");
        return Doing.said(
                console,
                "no run is called " + id
                        + near.orElseGet(() -> ids.isEmpty()
                                ? "; there is none"
                                : "; there are "
                                        + ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))),
                ExitCode.USAGE);
    }

    private int undone(Look look, Run run) {
        var workstation = look.setup().workstation();
        Plan plan;
        try (var waiting = new Waiting(console)) {
            plan = workstation.undoing(run, waiting);
        }
        return new Asking(console, options, workstation)
                .all(plan, doing, (pace, listener) -> workstation.undo(run, Intent.of(plan), pace, listener));
    }
}
