package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something wrong with the manifest.
 *
 * @param place where it was read; absent while only the path is known
 * @param path where in the manifest; the root for what is wrong with a file as a whole
 * @param message what is wrong, in one line
 * @param expected what would be right there
 * @param nearest the known word that was probably meant
 */
public record Diagnostic(
        Level level,
        Optional<Place> place,
        ManifestPath path,
        String message,
        Optional<String> expected,
        Optional<String> nearest) {
    private static final int LONGEST = 500;

    public Diagnostic {
        notNull(level, place, path, message, expected, nearest);
        message = line(message);
        expected = expected.map(Diagnostic::line);
        nearest = nearest.map(Diagnostic::line);
    }

    /** What somebody wrote may be quoted in it: it stays one line, and a short one. */
    private static String line(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** How much it matters. */
    public enum Level {
        /** The manifest is refused. */
        ERROR,
        /** The manifest is taken, and probably not what was meant. */
        WARNING
    }

    /**
     * A place in a file, counted from 1.
     *
     * @param column of the first letter that is meant
     * @param text the line as it stands there, a long one cut, secrets and control characters replaced
     * @param caret where in this text the column is
     * @param length how many letters are meant, 1 at least
     */
    public record Place(String file, int line, int column, String text, int caret, int length) {
        public Place {
            notNull(file, text);
        }

        @Override
        public String toString() {
            return file + ":" + line + ":" + column;
        }
    }

    public static Diagnostic error(ManifestPath path, String message) {
        return new Diagnostic(Level.ERROR, Optional.empty(), path, message, Optional.empty(), Optional.empty());
    }

    public static Diagnostic warning(ManifestPath path, String message) {
        return new Diagnostic(Level.WARNING, Optional.empty(), path, message, Optional.empty(), Optional.empty());
    }

    public Diagnostic at(Place where) {
        return new Diagnostic(level, Optional.of(where), path, message, expected, nearest);
    }

    public Diagnostic expecting(String what) {
        return new Diagnostic(level, place, path, message, Optional.of(what), nearest);
    }

    public Diagnostic near(Optional<String> known) {
        return new Diagnostic(level, place, path, message, expected, known);
    }

    /** For people: where and what in one line, then the line of the file with a caret below what is meant. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(place.map(where -> where + ": ").orElse("") + summary());
        place.filter(where -> !where.text().isBlank()).ifPresent(where -> {
            lines.add("    " + where.text());
            lines.add("    " + margin(where) + "^".repeat(Math.max(1, where.length())));
        });
        return lines;
    }

    /** Without the place: {@code error: boxes.dev.imagee: unknown key; did you mean 'image'?}. */
    public String summary() {
        return (level == Level.WARNING ? "warning: " : "error: ")
                + (path.equals(ManifestPath.ROOT) ? "" : path + ": ")
                + message
                + expected.map(what -> "; expected " + what).orElse("")
                + nearest.map(known -> "; did you mean '" + known + "'?").orElse("");
    }

    /** Tabs stay tabs, so that the caret stands where the eye looks. */
    private static String margin(Place where) {
        return where.text()
                .substring(0, Math.clamp(where.caret() - 1L, 0, where.text().length()))
                .replaceAll("[^\t]", " ");
    }
}
