package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.plan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How an apply went.
 *
 * @param run its id in the journal
 * @param results of every change of the plan, in its order
 * @param trouble why it could not be noted down any more
 */
public record ApplyReport(String run, List<Result> results, Note.Ending ending, Optional<String> trouble) {
    public ApplyReport {
        notNull(run, ending, trouble);
        results = List.copyOf(results);
    }

    /** @param took from its start to its end; zero of what was not tried */
    public record Result(Step.Change change, ActionOutcome outcome, Duration took) {
        public Result {
            notNull(change, outcome, took);
        }
    }

    /** Whether something was tried and is not done. */
    public boolean failed() {
        return results.stream().anyMatch(result -> result.outcome() instanceof ActionOutcome.Failed);
    }

    /** Whether everything is as it was wanted. */
    public boolean whole() {
        return ending == Note.Ending.FINISHED
                && results.stream().allMatch(result -> result.outcome().good());
    }
}
