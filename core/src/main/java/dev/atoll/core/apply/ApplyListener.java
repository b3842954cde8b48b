package dev.atoll.core.apply;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.plan.Step;
import java.time.Duration;

/**
 * Is told how an apply goes on. Cannot steer it; what it throws is ignored. Called by several threads, one at a time.
 */
public interface ApplyListener {
    ApplyListener SILENT = new ApplyListener() {};

    default void started(Step.Change change) {}

    default void finished(Step.Change change, ActionOutcome outcome, Duration took) {}
}
