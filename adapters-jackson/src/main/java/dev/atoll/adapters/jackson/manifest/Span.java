package dev.atoll.adapters.jackson.manifest;

/**
 * A part of a file's text.
 *
 * @param start of it, in chars
 * @param end behind it
 * @param line of its start, from 0
 */
record Span(SourceText source, int start, int end, int line) {
    Span to(Span last) {
        return new Span(source, start, last.end, line);
    }

    String text() {
        return source.text().substring(start, end);
    }
}
