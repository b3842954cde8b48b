package dev.atoll.core.document;

import dev.atoll.core.apply.KnownRun;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.RunStep;
import dev.atoll.core.common.Elapsed;
import dev.atoll.core.common.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How past applies read, and one that goes on. */
final class RunView {
    private static final int LINES = 12;

    private RunView() {}

    /** An id has to be typed: it is told whole. */
    static List<Block> of(List<KnownRun> runs, Times times) {
        return List.of(
                runs.isEmpty()
                        ? new Block.Paragraph(Text.muted("none"))
                        : new Block.Table(
                                List.of(
                                        Block.Column.of("ID"),
                                        Block.Column.shrinking("ASKED"),
                                        Block.Column.of("BEGAN"),
                                        Block.Column.of("MADE"),
                                        Block.Column.of("ENDED")),
                                runs.stream().map(run -> row(run, times)).toList()));
    }

    private static List<Text> row(KnownRun known, Times times) {
        var steps = RunStep.of(known.run());
        return List.of(
                Text.strong(known.run().id()),
                Text.of(known.run().begun().asked()),
                Text.of(times.ago(known.run().begun().at())),
                Text.of(RunStep.count(steps.stream(), true) + " of " + steps.size()),
                standing(known, steps));
    }

    private static Text standing(KnownRun known, List<RunStep> steps) {
        return switch (known.standing()) {
            case UNDER_WAY -> Text.strong("goes on");
            case INTERRUPTED -> Text.bad("interrupted");
            case ENDED -> {
                var failed = RunStep.count(steps.stream(), false);
                var words = known.run().ended().map(RunView::ending).orElse("")
                        + (failed == 0 ? "" : ", " + failed + " not made");
                yield failed == 0 && RunStep.count(steps.stream(), true) == steps.size()
                        ? Text.good(words)
                        : Text.warning(words);
            }
        };
    }

    private static String ending(Note.Ended ended) {
        return switch (ended.how()) {
            case FINISHED -> "by itself";
            case FAILED -> "for a failure";
            case STOPPED -> "as asked";
            case UNNOTED -> "as nothing could be noted down";
        };
    }

    static List<Block> one(KnownRun known, Times times) {
        var run = known.run();
        var steps = RunStep.of(run);
        var blocks = new ArrayList<Block>();
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of("Workstation", run.begun().workstation()));
        if (!run.begun().asked().isEmpty()) {
            facts.add(Block.Fact.of("Asked", "atoll " + run.begun().asked()));
        }
        facts.add(Block.Fact.of("By", run.begun().holder().words()));
        facts.add(Block.Fact.of(
                "Began",
                times.stamp(run.begun().at()) + ", " + times.ago(run.begun().at())));
        facts.add(new Block.Fact("Ended", standing(known, steps)));
        if (known.standing() != KnownRun.Standing.UNDER_WAY) {
            facts.add(Block.Fact.of(
                    "Took", Texts.lasting(Elapsed.between(run.begun().at(), run.last()))));
        }
        blocks.add(new Block.Facts(facts));
        steps.forEach(step -> {
            blocks.add(step(step, known.standing()));
            said(step).forEach(blocks::add);
        });
        if (!run.touched().isEmpty() && known.standing() != KnownRun.Standing.UNDER_WAY) {
            blocks.add(new Block.Note(Text.muted("back:"), Optional.of("atoll undo " + run.id())));
        }
        return blocks;
    }

    private static Block step(RunStep step, KnownRun.Standing standing) {
        var what = step.started().map(started -> started.action().words()).orElse(step.change());
        if (step.open()) {
            return new Block.Note(
                    standing == KnownRun.Standing.UNDER_WAY
                            ? Text.strong("… " + what)
                            : Text.bad("? " + what + ": nobody knows how far it came"),
                    Optional.empty());
        }
        return step.outcome()
                .map(outcome -> ApplyView.outcome(what, took(step), outcome))
                .orElseGet(() -> new Block.Note(Text.muted("- " + what + ": not begun"), Optional.empty()));
    }

    private static Duration took(RunStep step) {
        return step.started()
                .flatMap(started -> step.finished().map(finished -> Elapsed.between(started.at(), finished.at())))
                .orElse(Duration.ZERO);
    }

    /** The last lines: the others are for programs. */
    private static Stream<Block> said(RunStep step) {
        var lines = step.output();
        var hidden = Math.max(0, lines.size() - LINES);
        return Stream.concat(
                        hidden == 0 ? Stream.of() : Stream.of("(" + hidden + " more: -o json)"),
                        lines.stream().skip(hidden))
                .map(line -> new Block.Note(Text.muted("  " + line), Optional.empty()));
    }
}
