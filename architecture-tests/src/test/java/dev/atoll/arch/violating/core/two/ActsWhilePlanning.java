package dev.atoll.arch.violating.core.two;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.Containers;

/** Breaks R13: does what it ought to plan. */
public final class ActsWhilePlanning {
    public ActionOutcome plan(Containers containers) {
        return containers.start("dev", Scope.USER, StepOutput.NONE);
    }
}
