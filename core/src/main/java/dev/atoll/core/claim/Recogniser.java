package dev.atoll.core.claim;

import java.util.stream.Stream;

/** Finds the claims of one topic in a text and says what is so. Stateless. */
@FunctionalInterface
interface Recogniser {
    Stream<Checked> in(HandWritten text, Subject subject);
}
