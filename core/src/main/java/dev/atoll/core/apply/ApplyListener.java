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

    /** @param line of what a tool says while it makes the change */
    default void said(Step.Change change, String line) {}

    default void finished(Step.Change change, ActionOutcome outcome, Duration took) {}
}
