package dev.atoll.core.document;

import dev.atoll.core.apply.ApplyReport;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.Run;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Texts;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an apply went: in a sentence, then change by change, then what is left. */
final class ApplyView {
    private static final Duration WORTH_TELLING = Duration.ofSeconds(1);

    private ApplyView() {}

    static List<Block> of(ApplyReport report, Plan left) {
        var blocks = new ArrayList<Block>();
        // What was given up is gone.
        var done = report.results().stream()
                .filter(result -> !(result.change().action() instanceof Action.DropRestorePoint))
                .anyMatch(result -> result.outcome() instanceof ActionOutcome.Done);
        blocks.add(
                new Block.Note(summary(report), done ? Optional.of("atoll undo " + report.run()) : Optional.empty()));
        report.results().forEach(result -> blocks.add(result(result)));
        report.trouble()
                .ifPresent(why -> blocks.add(
                        new Block.Note(Text.bad("nothing more could be noted down: " + why), Optional.empty())));
        if (left.applicable()) {
            var goesOn = report.ending() == Note.Ending.FINISHED ? "atoll plan" : "atoll apply";
            blocks.add(new Block.Note(
                    Text.warning("Left to do: "
                            + String.join(
                                    ", ",
                                    left.changes().stream().map(Step.Change::id).toList())),
                    Optional.of(goesOn)));
        }
        return blocks;
    }

    /** Of a run that died. */
    static Block interrupted(Run run, Times times) {
        var open = run.open().stream().map(started -> started.action().words()).toList();
        var asked = run.begun().asked();
        var words = (asked.isEmpty() || asked.startsWith(Note.Begun.APPLY) ? "An apply" : "`atoll " + asked + "`")
                + " was interrupted " + times.ago(run.last())
                + (open.isEmpty() ? "" : ", over this: " + String.join(", ", open)) + ". "
                + Texts.counted(run.done().size(), "change") + " of "
                + run.begun().changes().size() + " made"
                + (asked.isEmpty() ? ";" : ". `atoll " + asked + "` goes on from here;");
        return new Block.Note(Text.warning(words + " back:"), Optional.of("atoll undo " + run.id()));
    }

    private static Text summary(ApplyReport report) {
        var good = (int) count(report, true);
        var all = report.results().size();
        var words = (good == all ? Texts.counted(all, "change") : good + " of " + Texts.counted(all, "change"))
                + " made" + ending(report.ending()) + ".";
        return report.whole() ? Text.good(words) : Text.warning(words);
    }

    private static long count(ApplyReport report, boolean good) {
        return report.results().stream()
                .filter(result -> result.outcome().good() == good)
                .count();
    }

    private static String ending(Note.Ending ending) {
        return switch (ending) {
            case FINISHED -> "";
            case FAILED -> ", then stopped for a failure";
            case STOPPED -> ", then stopped as asked";
            case UNNOTED -> ", then stopped";
        };
    }

    private static Block.Note result(ApplyReport.Result result) {
        return outcome(result.change().action().words(), result.took(), result.outcome());
    }

    /** @param what was done, in one line */
    static Block.Note outcome(String what, Duration lasted, ActionOutcome outcome) {
        var took = lasted.compareTo(WORTH_TELLING) < 0 ? "" : ", " + Texts.lasting(lasted);
        return switch (outcome) {
            case ActionOutcome.Done done ->
                new Block.Note(Text.good("✓ " + what + took), done.pending().map(pending -> switch (pending) {
                    case REBOOT -> "in effect after a reboot";
                    case LOGIN -> "in effect after the next login";
                    case LINGER -> "starts when you log in; to have it start with the machine: loginctl enable-linger";
                }));
            case ActionOutcome.AlreadySo so ->
                new Block.Note(Text.muted("✓ " + what + ": it was so"), Optional.empty());
            case ActionOutcome.Failed failed ->
                new Block.Note(Text.bad("✗ " + what + took + ": " + failed.detail()), failed.hint());
            case ActionOutcome.Skipped skipped ->
                new Block.Note(Text.warning("- " + what + ": not done: " + skipped.reason()), skipped.hint());
        };
    }
}
