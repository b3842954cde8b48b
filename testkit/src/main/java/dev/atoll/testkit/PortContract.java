package dev.atoll.testkit;

import dev.atoll.core.common.PortKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What every rule needs to know of an implementation under test. Adapters implement it through the contract of their
 * port, {@link ContainersContract} and so on, and through {@link TransportRules}.
 *
 * @param <P> the port
 * @param <T> what observing it answers
 */
public interface PortContract<P, T> {
    /** Given by the contract of the port. */
    PortKey<P, T> kind();

    /**
     * A port before a backend in this situation. Called once per test method.
     *
     * @param timeout for one observation, as a user would set it
     */
    P port(Situation situation, Duration timeout);

    /** Exactly what observing tells in the situation {@link Situation#HEALTHY}. */
    T expected();

    /** Situations this backend cannot be in, each with its reason; their rules are reported as skipped with it. */
    default Map<Situation, String> impossible() {
        return Map.of();
    }

    /** Every read of the port. Given by the contract of the port. */
    default List<Look<P>> looks() {
        return List.of(Look.observing(kind()));
    }

    /** The timeout given where an answer ought to come. */
    default Duration patience() {
        return Duration.ofSeconds(10);
    }
}
