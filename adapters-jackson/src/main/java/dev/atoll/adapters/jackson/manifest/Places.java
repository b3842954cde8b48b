package dev.atoll.adapters.jackson.manifest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Where in a text something stands that the parser tells by code points, of which some are two characters. Immutable. */
final class Places {
    private final SourceText source;

    /** Of each code point its place in the text; absent where they are the same. */
    private final int @Nullable [] ofCodePoints;

    Places(SourceText source) {
        this.source = source;
        this.ofCodePoints =
                source.text().codePoints().anyMatch(Character::isSupplementaryCodePoint) ? all(source.text()) : null;
    }

    private static int[] all(String text) {
        var places = new int[text.codePointCount(0, text.length()) + 1];
        var at = 0;
        for (var i = 0; i < places.length; i++) {
            places[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return places;
    }

    /** The beginning of the file where no start is known. */
    Span between(Optional<Mark> start, Optional<Mark> end) {
        var from = start.map(mark -> place(mark.getIndex())).orElse(0);
        var to = end.map(mark -> place(mark.getIndex())).orElse(from);
        return new Span(
                source, from, Math.max(from, to), start.map(Mark::getLine).orElse(0));
    }

    /** Two code points, of which nobody counted the line. */
    Span between(int from, int to) {
        var start = place(from);
        var line = (int) source.text()
                .substring(0, start)
                .chars()
                .filter(letter -> letter == '\n')
                .count();
        return new Span(source, start, place(to), line);
    }

    private int place(int codePoint) {
        return ofCodePoints == null
                ? Math.min(codePoint, source.text().length())
                : ofCodePoints[Math.min(codePoint, ofCodePoints.length - 1)];
    }
}
