package dev.atoll.adapters.podman;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be told of what podman and distrobox print: one line, without what looks like a password. Pure. */
final class ToolWords {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    /** distrobox 1.x makes the password of a box's user from one of these. */
    private static final Pattern SECRET = Pattern.compile("(?<![0-9A-Za-z])(?:[0-9a-fA-F]{32}"
            + "|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})(?![0-9A-Za-z])");

    private ToolWords() {}

    /** The last line that calls itself an error, or the last of all. */
    static String told(String said) {
        var lines = lines(said);
        return error(lines)
                .or(() -> lines.reversed().stream().findFirst())
                .map(ToolWords::redacted)
                .orElse("no word of it");
    }

    /** The last error of a box's log. Nothing else of a log may be told. */
    static String error(String log) {
        return error(lines(log)).map(line -> ": " + redacted(line)).orElse("");
    }

    /** Whether it complains, whatever it ended with. */
    static boolean complains(String said) {
        return error(lines(said)).isPresent() || said.contains("[ ERR ]");
    }

    private static Optional<String> error(List<String> lines) {
        return lines.reversed().stream()
                .filter(line -> line.startsWith("Error:") || line.startsWith("ERROR:"))
                .findFirst();
    }

    private static List<String> lines(String said) {
        return COLOUR.matcher(said)
                .replaceAll("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** One line as it may be told; empty where it says nothing. */
    static Optional<String> line(String said) {
        return lines(said).stream()
                .reduce((line, next) -> next)
                .map(line -> redacted(CONTROL.matcher(line).replaceAll(" ")));
    }

    private static String redacted(String line) {
        return SECRET.matcher(line).replaceAll("***");
    }
}
