package dev.atoll.core.claim;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time relative to no date, as people type it: {@code 28 days ago}, {@code 2 days uptime}. Wrong the day after.
 *
 * @param unit it is told in: it is no finer than that
 */
record Age(Duration length, Duration unit) {
    private static final Map<String, Duration> UNITS = Map.of(
            "second", Duration.ofSeconds(1),
            "minute", Duration.ofMinutes(1),
            "hour", Duration.ofHours(1),
            "day", Duration.ofDays(1),
            "week", Duration.ofDays(7),
            "month", Duration.ofDays(30),
            "year", Duration.ofDays(365));
    private static final Pattern LENGTH = Line.pattern("\\b(\\d{1,4}) ?(second|minute|hour|day|week|month|year)s?\\b");
    private static final Pattern RELATIVE =
            Line.pattern("\\bago\\b|\\bup ?time\\b|\\bup (?:for )?\\d|\\bsince \\d{1,4} (?:minute|hour|day|week)");

    Age {
        notNull(length, unit);
    }

    /** The first of a text that tells one. */
    static Optional<Age> in(String words) {
        var found = LENGTH.matcher(words);
        if (!RELATIVE.matcher(words).find() || !found.find()) {
            return Optional.empty();
        }
        var unit = UNITS.getOrDefault(Line.lower(found.group(2)), Duration.ofDays(1));
        return Optional.of(new Age(unit.multipliedBy(Long.parseLong(found.group(1))), unit));
    }

    /** Said of what has been so since then, in a text that may say when it was written. */
    Answer of(String what, Instant since, Subject subject, Optional<LocalDate> written) {
        var now = subject.snapshot().takenAt();
        var real = Duration.between(since, now);
        var agrees = real.minus(length).abs().compareTo(unit) < 0;
        var day = LocalDate.ofInstant(since, subject.zone());
        var old = written.filter(date -> ChronoUnit.DAYS.between(date, subject.today()) > Math.max(1, unit.toDays()));
        return Answer.of(
                agrees && old.isEmpty(),
                what + " " + day + ", " + Texts.lasting(real) + " ago"
                        + old.map(date ->
                                        "; counted from the text's date it would be " + date.minusDays(length.toDays()))
                                .orElse(""));
    }
}
