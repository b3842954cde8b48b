package dev.atoll.core.apply;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How runs are called and ordered, in every journal. Stateless. */
public final class RunIds {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern ID = Pattern.compile("(\\d{8}-\\d{6})(?:\\.(\\d{1,6}))?");

    /** In the order they were given; of one instant the tenth comes after the second. */
    public static final Comparator<String> BY_NAME = Comparator.<String, String>comparing(
                    id -> id.substring(0, Math.min(id.length(), "20261126-140512".length())))
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    /** The same, of runs: when they say they began goes by a clock that may have gone back since. */
    public static final Comparator<Run> OLDEST_FIRST = Comparator.comparing(Run::id, BY_NAME);

    private static final Pattern ENDING = Pattern.compile("\\.(" + ID.pattern() + ")$");

    private RunIds() {}

    /**
     * {@code 20261126-140512}, and {@code 20261126-140512.2} for the second of that second. In UTC. After every one that
     * was given: where the clock went back, they are counted on from the last one until it has caught up.
     */
    public static String next(Instant now, Collection<String> taken) {
        var id = SECOND.format(now);
        return taken.stream()
                .filter(given -> ID.matcher(given).matches())
                .max(BY_NAME)
                .filter(last -> BY_NAME.compare(last, id) >= 0)
                .map(RunIds::after)
                .orElse(id);
    }

    private static String after(String last) {
        var parts = ID.matcher(last);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no run is called so: " + last);
        }
        return parts.group(1) + "." + (parts.group(2) == null ? 2 : Integer.parseInt(parts.group(2)) + 1);
    }

    /** The name of the run in a name that ends with it, such as a restore point's. */
    static Optional<String> endOf(String name) {
        var parts = ENDING.matcher(name);
        return parts.find() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** How a run would be called that began then. */
    static String at(Instant instant) {
        return SECOND.format(instant);
    }
}
