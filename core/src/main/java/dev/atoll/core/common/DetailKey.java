package dev.atoll.core.common;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The deeper read of one kind: what costs more than a status may cost, asked for by name. Compared by identity.
 *
 * @param <P> the port
 * @param <T> what observing the kind answers
 * @param <D> what the deeper read answers
 */
public final class DetailKey<P, T, D> {
    private final PortKey<P, T> kind;
    private final String name;
    private final Function<T, Set<String>> names;
    private final BiFunction<P, Set<String>, Observation<D>> read;

    /**
     * @param name of the read, plural: {@code details}
     * @param names every name that may be asked for, out of an observed value
     */
    public DetailKey(
            PortKey<P, T> kind,
            String name,
            Function<T, Set<String>> names,
            BiFunction<P, Set<String>, Observation<D>> read) {
        this.kind = kind;
        this.name = name;
        this.names = names;
        this.read = read;
    }

    public PortKey<P, T> kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public Set<String> names(T observed) {
        return names.apply(observed);
    }

    /** Asks the port; blocks as long as the port does. */
    public Observation<D> read(P asked, Set<String> which) {
        return read.apply(asked, which);
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
