package dev.atoll.core.common;

import java.time.Duration;
import java.time.Instant;

/** How long something took, by a clock that somebody may have set back meanwhile. Stateless. */
public final class Elapsed {
    private Elapsed() {}

    /** Never less than nothing. */
    public static Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }
}
