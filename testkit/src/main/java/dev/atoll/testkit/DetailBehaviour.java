package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Observation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The behaviour rules of a port's deeper read, for every implementation.
 *
 * @param <P> the port
 * @param <T> what observing it answers
 * @param <D> what the deeper read answers
 */
public interface DetailBehaviour<P, T, D> extends PortContract<P, T> {
    /** Given by the contract of the port. */
    DetailKey<P, T, D> detail();

    /** The names that are asked for; all of them exist. */
    Set<String> detailNames();

    /** Exactly what asking for {@link #detailNames()} tells in the situation {@link Situation#HEALTHY}. */
    D expectedDetails();

    /** Fails unless everything in the value stands in the order the port promises. Given by the contract of the port. */
    default void checkDetailOrder(D value) {}

    @Override
    default List<Look<P>> looks() {
        return List.of(Look.observing(kind()), new Look<>("details", port -> detail().read(port, detailNames())));
    }

    @Test
    default void obs_1_a_healthy_backend_gives_exactly_the_known_details() {
        assertThat(details(detailNames())).isEqualTo(expectedDetails());
    }

    @Test
    default void obs_1_a_name_nobody_has_is_left_out_of_the_details() {
        assertThat(details(Sets.union(detailNames(), Set.of("nobody-has-this-name"))))
                .isEqualTo(expectedDetails());
    }

    @Test
    default void obs_8_details_are_sorted() {
        checkDetailOrder(details(detailNames()));
    }

    private D details(Set<String> names) {
        var observation = detail().read(port(Situation.HEALTHY, patience()), names);
        assertThat(observation).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<D>) observation).value();
    }
}
