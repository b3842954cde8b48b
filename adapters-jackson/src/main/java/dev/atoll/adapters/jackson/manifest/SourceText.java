package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.SecretLook;

/** The text of one file, and where in it something stands. Places are counted from 0 here. Immutable. */
record SourceText(String name, String text) {
    private static final int WIDEST = 160;

    /** With the line around it, cut to what a screen shows; no secret in it can be read. */
    Diagnostic.Place place(Span span) {
        var start = Math.clamp(span.start(), 0, text.length());
        var lineStart = text.lastIndexOf('\n', start - 1) + 1;
        var end = text.indexOf('\n', start);
        var line = text.substring(lineStart, end < 0 ? text.length() : end);
        var column = start - lineStart;
        var from = column < WIDEST ? 0 : column - WIDEST / 2;
        var shown = line.substring(from, Math.min(line.length(), from + WIDEST)).stripTrailing();
        var length = Math.clamp((long) span.end() - start, 1, Math.max(1, shown.length() - (column - from)));
        return new Diagnostic.Place(name, span.line() + 1, column + 1, harmless(shown), column - from + 1, length);
    }

    /** Control characters would draw on the terminal. */
    private static String harmless(String line) {
        return SecretLook.hidden(line).replaceAll("[\\p{Cc}\\p{Cf}&&[^\t]]", "�");
    }
}
