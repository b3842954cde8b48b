package dev.atoll.core.common;

/** How long a text from the world may be inside a value of ours. */
public final class Texts {
    private static final int LONGEST = 300;

    private Texts() {}

    /** One line, at most 300 characters: a tool's error text is evidence, not a log. */
    public static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
