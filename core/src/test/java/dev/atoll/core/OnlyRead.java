package dev.atoll.core;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Containers;

/** Containers that are looked at: a verb that a test does not speak of fails it. */
public interface OnlyRead extends Containers {
    @Override
    default ActionOutcome create(BoxOrder order, StepOutput output) {
        throw new IllegalStateException("nobody asked that this be created: " + order.name());
    }

    @Override
    default ActionOutcome start(String name, Scope scope, StepOutput output) {
        throw new IllegalStateException("nobody asked that this be started: " + name);
    }

    @Override
    default ActionOutcome stop(String name, Scope scope, StepOutput output) {
        throw new IllegalStateException("nobody asked that this be stopped: " + name);
    }

    @Override
    default ActionOutcome remove(String name, Scope scope, StepOutput output) {
        throw new IllegalStateException("nobody asked that this be removed: " + name);
    }
}
