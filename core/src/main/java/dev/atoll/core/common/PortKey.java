package dev.atoll.core.common;

import java.util.function.Function;

/**
 * Names one kind, its port and what the port answers. Builder, catalog, collector and snapshot go by it, so that a new
 * kind edits no switch. One instance exists per kind: compared by identity, ordered by name elsewhere.
 *
 * @param <P> the port
 * @param <T> what observing answers
 */
public final class PortKey<P, T> {
    private final String kind;
    private final Class<P> port;
    private final Function<P, Observation<T>> observe;

    /** @param kind the singular noun of the command line: {@code container} */
    public PortKey(String kind, Class<P> port, Function<P, Observation<T>> observe) {
        this.kind = kind;
        this.port = port;
        this.observe = observe;
    }

    public String kind() {
        return kind;
    }

    public Class<P> port() {
        return port;
    }

    /** Asks the port; blocks as long as the port does. */
    public Observation<T> observe(P asked) {
        return observe.apply(asked);
    }

    @Override
    public String toString() {
        return kind;
    }
}
