package dev.atoll.core.apply;

import dev.atoll.core.apply.ApplyReport.Result;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes no tool at its word: what is said to be done and would be planned again had no effect. Pure. */
final class AfterCheck {
    private AfterCheck() {}

    /** @param left the plan of the same wishes, after a new look; of what was not seen it says nothing */
    static ApplyReport checked(ApplyReport report, Plan left) {
        var again = left.changes().stream().collect(Collectors.toMap(Step.Change::id, change -> change));
        return new ApplyReport(
                report.run(),
                report.results().stream().map(result -> checked(result, again)).toList(),
                report.ending(),
                report.trouble());
    }

    private static Result checked(Result result, Map<String, Step.Change> again) {
        var change = again.get(result.change().id());
        if (change == null || !result.outcome().good() || excused(change, again)) {
            return result;
        }
        return new Result(
                result.change(),
                ActionOutcome.failed(
                        Kind.NOT_EFFECTIVE,
                        "the tool said that it was done, and it is not: " + change.why(),
                        "atoll plan --only " + change.address()),
                result.took());
    }

    /**
     * A box that has to be replaced again was kept and removed well enough: it is its making that did not help. What was
     * asked for by its name is planned whether it is there or not.
     */
    private static boolean excused(Step.Change change, Map<String, Step.Change> again) {
        return change.action() instanceof Action.KeepBox
                || change.action() instanceof Action.DropRestorePoint
                || (change.action() instanceof Action.RemoveBox && again.containsKey("create " + change.address()));
    }
}
