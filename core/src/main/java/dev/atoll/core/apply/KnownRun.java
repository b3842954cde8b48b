package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

/** What was noted down of an apply, and how it stands. */
public record KnownRun(Run run, Standing standing) {
    public KnownRun {
        notNull(run, standing);
    }

    /** How an apply stands. */
    public enum Standing {
        /** Its program is at it. */
        UNDER_WAY,
        /** It came to its end, whatever that was. */
        ENDED,
        /** It did not, and its program is gone. */
        INTERRUPTED
    }
}
