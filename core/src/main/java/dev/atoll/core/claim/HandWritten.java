package dev.atoll.core.claim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A hand-written text as lines with words, in order. Immutable. */
record HandWritten(List<Line> lines) {
    private static final Pattern DATED = Line.pattern("\\b(?:updated?|modified|changed|revised|as of|date|written)\\b");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");

    private static final int MOST_WORDS = 20;

    HandWritten {
        lines = List.copyOf(lines);
    }

    static HandWritten of(String text) {
        return new HandWritten(new LineReader().read(text));
    }

    /** Those that say something themselves. */
    Stream<Line> sentences() {
        return lines.stream().filter(line -> !line.structure());
    }

    /** Those that are no commands either. */
    Stream<Line> prose() {
        return sentences().filter(line -> !line.command());
    }

    /** Those short enough to claim what they name: a long one speaks of many things in passing. */
    Stream<Line> statements() {
        return prose().filter(HandWritten::isShort);
    }

    static boolean isShort(Line line) {
        return line.words().split(" ", -1).length <= MOST_WORDS;
    }

    /** The line that says when the text was written. */
    Optional<Line> dated() {
        return prose().filter(line -> line.says(DATED) && day(line).isPresent()).findFirst();
    }

    /** When it was written, if it says so. */
    Optional<LocalDate> written() {
        return dated().flatMap(HandWritten::day);
    }

    private static Optional<LocalDate> day(Line line) {
        var date = line.in(DATE);
        try {
            return date.find() ? Optional.of(LocalDate.parse(date.group())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
