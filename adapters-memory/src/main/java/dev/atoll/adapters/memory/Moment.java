package dev.atoll.adapters.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The instant everything simulated is told from, in whole seconds. Immutable. */
record Moment(Instant now) {
    Moment {
        now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    Instant daysAgo(long days) {
        return now.minus(Duration.ofDays(days));
    }

    Instant hoursAgo(long hours) {
        return now.minus(Duration.ofHours(hours));
    }

    Instant inDays(long days) {
        return now.plus(Duration.ofDays(days));
    }

    Instant inHours(long hours) {
        return now.plus(Duration.ofHours(hours));
    }

    /** When the machine was booted, and what starts with it. */
    Instant boot() {
        return now.minus(ReferenceMachine.UPTIME);
    }
}
