package dev.atoll.cli;

import java.util.regex.Pattern;

/** How much a terminal shows, within what can be written for. */
record Size(int columns, int lines) {
    static final Size USUAL = new Size(80, 24);

    private static final int NARROWEST = 40;
    private static final int WIDEST = 200;
    private static final int LOWEST = 4;
    private static final Pattern STTY = Pattern.compile("(\\d{1,5}) (\\d{1,5})\\s*");

    Size {
        columns = Math.clamp(columns, NARROWEST, WIDEST);
        lines = Math.max(LOWEST, lines);
    }

    /** What {@code stty size} prints: lines and columns. What is no size, or 0 0 of a line without a window, is none. */
    static Size told(String words, Size otherwise) {
        var told = STTY.matcher(words);
        return told.matches() && !told.group(2).equals("0")
                ? new Size(Integer.parseInt(told.group(2)), Integer.parseInt(told.group(1)))
                : otherwise;
    }
}
