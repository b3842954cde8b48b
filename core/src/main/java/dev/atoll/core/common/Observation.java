package dev.atoll.core.common;

import static dev.atoll.core.common.Components.notNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one read of the world answered: the thing as it was seen, or why it could not be seen. Unknown is never the same
 * as absent. Immutable; safe for any thread when the value is.
 */
public sealed interface Observation<T> {

    /** When the answer was made. */
    Instant at();

    /** Maps the value of a Known; an Unknown stays what it is. */
    <R> Observation<R> map(Function<? super T, ? extends R> mapper);

    /**
     * Seen.
     *
     * @param gaps parts of this kind that could not be seen; what they cover is unknown, not absent
     * @param source the tool that told it, where one did
     */
    record Known<T>(T value, Instant at, List<Gap> gaps, Optional<Source> source) implements Observation<T> {
        public Known {
            notNull(value, at, source);
            gaps = List.copyOf(gaps);
        }

        @Override
        public <R> Observation<R> map(Function<? super T, ? extends R> mapper) {
            return new Known<>(mapper.apply(value), at, gaps, source);
        }
    }

    /**
     * Not seen.
     *
     * @param detail what was tried on which address and what came back, at most 300 characters, never a secret
     * @param hint what to type or do about it
     */
    record Unknown<T>(Cause cause, String detail, Optional<String> hint, Instant at) implements Observation<T> {
        public Unknown {
            notNull(cause, detail, hint, at);
            detail = Texts.shortened(detail);
        }

        @Override
        public <R> Observation<R> map(Function<? super T, ? extends R> mapper) {
            return new Unknown<>(cause, detail, hint, at);
        }
    }

    /** A whole answer whose source has no name of its own. */
    static <T> Observation<T> known(T value, Instant at) {
        return new Known<>(value, at, List.of(), Optional.empty());
    }

    /** A whole answer of a named tool. */
    static <T> Observation<T> known(T value, Instant at, Source source) {
        return new Known<>(value, at, List.of(), Optional.of(source));
    }

    /** Not seen, for this trouble. */
    static <T> Observation<T> unknown(Trouble trouble, Instant at) {
        return new Unknown<>(trouble.cause(), trouble.detail(), trouble.hint(), at);
    }
}
