package dev.atoll.core.document;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How a document says when: relative to the instant the snapshot was taken, absolute in the reader's zone.
 */
public record Times(Instant now, ZoneId zone) {
    public Times {
        notNull(now, zone);
    }

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** {@code 3 hours ago}; a moment that is still to come, as clocks differ, is now. */
    public String ago(Instant then) {
        return then.isBefore(now) ? Texts.lasting(Duration.between(then, now)) + " ago" : "now";
    }

    /** {@code in 3 hours}, or {@code overdue}. */
    public String until(Instant then) {
        return then.isAfter(now) ? "in " + Texts.lasting(Duration.between(now, then)) : "overdue";
    }

    public String since(Instant then) {
        return Texts.lasting(Duration.between(then.isBefore(now) ? then : now, now));
    }

    public String stamp(Instant then) {
        return STAMP.format(then.atZone(zone));
    }
}
