package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Containers;

/** Containers that are looked at: whoever acts on them meets an exception. */
interface OnlyRead extends Containers {
    @Override
    default ActionOutcome create(BoxOrder order, StepOutput output) {
        throw new IllegalStateException("looking created " + order.name());
    }

    @Override
    default ActionOutcome start(String name, Scope scope, StepOutput output) {
        throw new IllegalStateException("looking started " + name);
    }

    @Override
    default ActionOutcome stop(String name, Scope scope, StepOutput output) {
        throw new IllegalStateException("looking stopped " + name);
    }

    @Override
    default ActionOutcome remove(String name, Scope scope, StepOutput output) {
        throw new IllegalStateException("looking removed " + name);
    }
}
