package dev.atoll.core.document;

import static dev.atoll.core.common.Components.notNull;

/** Words and how they are meant. A writer without colours loses nothing: the words say it all. */
public record Text(String words, Tone tone) {
    public Text {
        notNull(words, tone);
    }

    public static final Text NONE = new Text("", Tone.PLAIN);

    public static Text of(String words) {
        return new Text(words, Tone.PLAIN);
    }

    public static Text strong(String words) {
        return new Text(words, Tone.STRONG);
    }

    public static Text muted(String words) {
        return new Text(words, Tone.MUTED);
    }

    public static Text good(String words) {
        return new Text(words, Tone.GOOD);
    }

    public static Text warning(String words) {
        return new Text(words, Tone.WARNING);
    }

    public static Text bad(String words) {
        return new Text(words, Tone.BAD);
    }

    /** How words are meant; writers choose what that looks like. */
    public enum Tone {
        PLAIN,
        STRONG,
        MUTED,
        GOOD,
        WARNING,
        BAD
    }
}
