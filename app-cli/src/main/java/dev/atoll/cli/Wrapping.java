package dev.atoll.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: between words where it can, and inside a word that is longer than a line. Stateless. */
final class Wrapping {
    /** Below this, lines say nothing any more. */
    private static final int NARROWEST = 8;

    private Wrapping() {}

    /** At least one line. */
    static List<String> lines(String text, int columns) {
        var room = Math.max(NARROWEST, columns);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && Width.of(line.toString()) + 1 + Width.of(word) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (Width.of(line.toString()) > room) {
                var fitting = Width.fitting(line.toString(), room);
                lines.add(fitting);
                line.delete(0, fitting.length());
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
