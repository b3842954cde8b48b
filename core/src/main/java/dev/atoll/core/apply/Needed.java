package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Leave;
import dev.atoll.core.plan.Step;

/**
 * What a change of a plan needs somebody's leave for, known before any of it is made.
 *
 * @param leave never one that is given
 */
public record Needed(Step.Change change, Leave leave) {
    public Needed {
        notNull(change, leave);
    }
}
