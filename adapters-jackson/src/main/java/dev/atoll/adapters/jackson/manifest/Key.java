package dev.atoll.adapters.jackson.manifest;

import java.util.Optional;

/**
 * One key of the manifest and all there is to know of it.
 *
 * @param fallback what holds where it is not given, as it would be written
 * @param acts who does something about it
 * @param seen the port that tells it of the machine; absent: nothing does yet, where something could
 */
record Key<T>(
        String name,
        Shape<T> shape,
        String doc,
        boolean required,
        Optional<String> fallback,
        Acts acts,
        Optional<String> seen) {
    /** Who acts on a key. */
    enum Acts {
        DESIRED("desired", "Atoll plans what makes it so"),
        EXPECTED("expected", "Atoll checks it and changes nothing"),
        OTHERS("others", "somebody else does it, Atoll checks that it happens"),
        SHOWN("shown", "for people, in documents"),
        RULE("rule", "it tells Atoll how to behave");

        final String word;
        final String means;

        Acts(String word, String means) {
            this.word = word;
            this.means = means;
        }

        /** Whether the machine could be asked about it. */
        boolean ofTheMachine() {
            return this == DESIRED || this == EXPECTED || this == OTHERS;
        }
    }

    static <T> Key<T> desired(String name, Shape<T> shape, String doc) {
        return new Key<>(name, shape, doc, false, Optional.empty(), Acts.DESIRED, Optional.empty());
    }

    static <T> Key<T> expected(String name, Shape<T> shape, String doc) {
        return desired(name, shape, doc).by(Acts.EXPECTED);
    }

    static <T> Key<T> others(String name, Shape<T> shape, String doc) {
        return desired(name, shape, doc).by(Acts.OTHERS);
    }

    static <T> Key<T> shown(String name, Shape<T> shape, String doc) {
        return desired(name, shape, doc).by(Acts.SHOWN);
    }

    static <T> Key<T> rule(String name, Shape<T> shape, String doc) {
        return desired(name, shape, doc).by(Acts.RULE);
    }

    Key<T> by(Acts other) {
        return new Key<>(name, shape, doc, required, fallback, other, seen);
    }

    Key<T> needed() {
        return new Key<>(name, shape, doc, true, fallback, acts, seen);
    }

    Key<T> or(String otherwise) {
        return new Key<>(name, shape, doc, required, Optional.of(otherwise), acts, seen);
    }

    Key<T> seenBy(String port) {
        return new Key<>(name, shape, doc, required, fallback, acts, Optional.of(port));
    }
}
