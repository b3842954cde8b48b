package dev.atoll.core.apply;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** How runs are called and ordered, in every journal. Stateless. */
public final class RunIds {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** By when they began; of one instant the tenth comes after the second. */
    public static final Comparator<Run> OLDEST_FIRST = Comparator.<Run, Instant>comparing(
                    run -> run.begun().at())
            .thenComparingInt(run -> run.id().length())
            .thenComparing(Run::id);

    /** The same, of names alone. */
    public static final Comparator<String> BY_NAME = Comparator.<String, String>comparing(
                    id -> id.substring(0, Math.min(id.length(), "20261126-140512".length())))
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    private RunIds() {}

    /**
     * {@code 20261126-140512}, and {@code 20261126-140512.2} for the second of that second. In UTC; a clock that goes back
     * makes no two runs one.
     */
    public static String next(Instant now, Collection<String> taken) {
        var id = SECOND.format(now);
        for (var next = 2; taken.contains(id); next++) {
            id = SECOND.format(now) + "." + next;
        }
        return id;
    }
}
