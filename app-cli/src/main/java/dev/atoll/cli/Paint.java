package dev.atoll.cli;

import dev.atoll.core.document.Text;

/** Colours, where they are wanted. The sixteen of the terminal's own theme: light and dark are its user's choice. */
record Paint(boolean coloured) {
    String shown(String words, Text.Tone tone) {
        if (!coloured || words.isEmpty()) {
            return words;
        }
        return switch (tone) {
            case PLAIN -> words;
            case STRONG -> "\u001b[1m" + words + "\u001b[0m";
            case MUTED -> "\u001b[2m" + words + "\u001b[0m";
            case GOOD -> "\u001b[32m" + words + "\u001b[0m";
            case WARNING -> "\u001b[33m" + words + "\u001b[0m";
            case BAD -> "\u001b[1;31m" + words + "\u001b[0m";
        };
    }

    /** Words of the world without what a terminal would obey. */
    static String harmless(String words) {
        return words.codePoints()
                .map(point -> Character.isISOControl(point) ? '\u2423' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
