package dev.atoll.adapters.jackson;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** A length of time as people type it to either app: {@code 500ms}, {@code 5s}, {@code 1m}; a bare number is seconds. */
public final class TypedTime {
    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s|m)?");

    private TypedTime() {}

    /** Empty for what is no time, and for none at all. */
    public static Optional<Duration> parse(String typed) {
        var time = TIME.matcher(typed);
        if (!time.matches() || Long.parseLong(time.group(1)) == 0) {
            return Optional.empty();
        }
        var number = Long.parseLong(time.group(1));
        var unit = time.group(2) == null ? "s" : time.group(2);
        return Optional.of(
                switch (unit) {
                    case "ms" -> Duration.ofMillis(number);
                    case "m" -> Duration.ofMinutes(number);
                    default -> Duration.ofSeconds(number);
                });
    }

    /** What to say of it then. */
    public static String refusal(String typed) {
        return "'" + typed + "' is no time; write it like 500ms, 5s or 1m";
    }
}
