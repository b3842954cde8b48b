package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import java.util.function.BooleanSupplier;

/**
 * How an apply goes about it.
 *
 * @param atOnce things of the machine worked on at the same time, at least one; of one thing, one change after another
 * @param stopOnFailure whether nothing more is begun after a failure
 * @param stop asked before each change: whether nothing more is to be begun
 */
public record Pace(int atOnce, boolean stopOnFailure, BooleanSupplier stop) {
    /** One after another, whatever happens, to the end. */
    public static final Pace STEADY = new Pace(1, false, () -> false);

    public Pace {
        notNull(stop);
    }
}
