package dev.atoll.core.common;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** How amounts and times are spoken, and how long a text from the world may be inside a value of ours. Stateless. */
public final class Texts {
    private static final int LONGEST = 300;

    private Texts() {}

    /** One line, at most 300 characters: a tool's error text is evidence, not a log. */
    public static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    /** {@code 2 ports}. */
    public static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** The largest unit that fits, whole: {@code 2 days}. */
    public static String lasting(Duration duration) {
        if (duration.toDays() >= 1) {
            return counted(duration.toDays(), "day");
        }
        if (duration.toHours() >= 1) {
            return counted(duration.toHours(), "hour");
        }
        return duration.toMinutes() >= 1
                ? counted(duration.toMinutes(), "minute")
                : counted(duration.toSeconds(), "second");
    }

    /** A command as its owner would type it: words quoted for a shell where they need it. */
    public static String typed(List<String> argv) {
        return argv.stream().map(Texts::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
