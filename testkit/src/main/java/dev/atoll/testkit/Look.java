package dev.atoll.testkit;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import java.util.function.Function;

/**
 * One way to read a port: the whole kind, or the deeper read of some names. Immutable.
 *
 * @param name for messages: {@code observe}, {@code details}
 */
public record Look<P>(String name, Function<P, Observation<?>> read) {
    /** The list-level read. */
    public static <P> Look<P> observing(PortKey<P, ?> kind) {
        return new Look<>("observe", kind::observe);
    }
}
