package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;

/** What stands at one place of a manifest. */
public sealed interface Said {
    record Word(String word) implements Said {
        public Word {
            notNull(word);
        }
    }

    record Whole(long number) implements Said {}

    record Truth(boolean holds) implements Said {}

    record Words(List<String> words) implements Said {
        public Words {
            words = List.copyOf(words);
        }
    }

    /** A thing that is there, of which nothing more is said. */
    record Empty() implements Said {}

    /** Nothing: the key is not there. */
    record Nothing() implements Said {}

    /** Versions: a whole number needs no quotes, and anything else would be taken for a fraction. */
    static Said version(String range) {
        return range.matches("0|[1-9][0-9]{0,8}") ? new Whole(Long.parseLong(range)) : new Word(range);
    }
}
