package dev.atoll.adapters.jackson;

import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyReport;
import dev.atoll.core.apply.Note;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an apply went, as it is written: each change with one word for how it ended.
 *
 * @param run its id in the journal
 * @param whole whether everything is as it was wanted
 * @param trouble why it could not be noted down any more
 * @param left ids of the changes there are to make now
 */
public record ApplyText(
        String run,
        boolean whole,
        Note.Ending ending,
        Optional<String> trouble,
        List<Result> results,
        List<String> left) {
    public ApplyText {
        results = List.copyOf(results);
        left = List.copyOf(left);
    }

    /** How a change ended. */
    public enum End {
        DONE,
        ALREADY_SO,
        FAILED,
        SKIPPED
    }

    /**
     * @param what the action in one line
     * @param pending what has to happen before it is in effect
     * @param kind of a failure
     * @param detail of a failure, or why it was not tried
     */
    public record Result(
            String id,
            ResourceAddress address,
            String verb,
            String what,
            End outcome,
            Duration took,
            Optional<ActionOutcome.Pending> pending,
            Optional<ActionOutcome.Kind> kind,
            Optional<String> detail,
            Optional<String> hint) {}

    public static ApplyText of(Applied.Ran ran) {
        var report = ran.report();
        return new ApplyText(
                report.run(),
                report.whole(),
                report.ending(),
                report.trouble(),
                report.results().stream().map(ApplyText::result).toList(),
                ran.left().changes().stream().map(Step.Change::id).toList());
    }

    private static Result result(ApplyReport.Result result) {
        return switch (result.outcome()) {
            case ActionOutcome.Done done ->
                of(result, End.DONE, done.pending(), Optional.empty(), Optional.empty(), Optional.empty());
            case ActionOutcome.AlreadySo so ->
                of(result, End.ALREADY_SO, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            case ActionOutcome.Failed failed ->
                of(
                        result,
                        End.FAILED,
                        Optional.empty(),
                        Optional.of(failed.kind()),
                        Optional.of(failed.detail()),
                        failed.hint());
            case ActionOutcome.Skipped skipped ->
                of(
                        result,
                        End.SKIPPED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(skipped.reason()),
                        skipped.hint());
        };
    }

    private static Result of(
            ApplyReport.Result result,
            End end,
            Optional<ActionOutcome.Pending> pending,
            Optional<ActionOutcome.Kind> kind,
            Optional<String> detail,
            Optional<String> hint) {
        var change = result.change();
        return new Result(
                change.id(),
                change.address(),
                change.action().verb(),
                change.action().words(),
                end,
                result.took(),
                pending,
                kind,
                detail,
                hint);
    }
}
