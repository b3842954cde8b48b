package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Observation;
import org.junit.jupiter.api.Test;

/**
 * The rules of observing that hold for every implementation, one in memory included: OBS-1, OBS-8, OBS-12 and OBS-13.
 * Uses the situations {@link Situation#HEALTHY} and {@link Situation#PARTIAL} alone.
 *
 * @param <P> the port
 * @param <T> what observing it answers
 */
public interface ObservationBehaviour<P, T> extends PortContract<P, T> {
    /** Fails unless everything in the value stands in the order the port promises. Given by the contract of the port. */
    default void checkOrder(T value) {}

    @Test
    default void obs_1_a_healthy_backend_gives_exactly_the_known_facts() {
        var known = Watch.over(this, Situation.HEALTHY).observed().known();

        assertThat(known.value()).isEqualTo(expected());
        assertThat(known.gaps()).as("gaps of a backend that tells everything").isEmpty();
    }

    @Test
    default void obs_8_the_same_answer_of_the_backend_gives_an_equal_value() {
        var watch = Watch.over(this, Situation.HEALTHY);

        var first = watch.observed().known().value();
        var second = watch.observed().known().value();

        assertThat(second).isEqualTo(first);
    }

    @Test
    default void obs_8_what_it_gives_is_sorted() {
        var observation = kind().observe(port(Situation.HEALTHY, patience()));

        assertThat(observation).isInstanceOf(Observation.Known.class);
        checkOrder(((Observation.Known<T>) observation).value());
    }

    @Test
    default void obs_12_an_interrupt_from_before_is_kept() {
        var port = port(Situation.HEALTHY, patience());

        for (var look : looks()) {
            var answered = Call.beginInterrupted(look, port).within(patience().plus(Watch.GRACE));
            assertThat(answered.flagged())
                    .as("interrupt flag after %s", look.name())
                    .isTrue();
        }
    }

    @Test
    default void obs_13_a_part_that_cannot_be_seen_is_a_gap() {
        var known = Watch.over(this, Situation.PARTIAL).observed().known();

        assertThat(known.gaps()).as("gaps of a backend seen in part").isNotEmpty();
        assertThat(known.gaps()).allSatisfy(gap -> {
            assertThat(gap.part()).isNotBlank();
            assertThat(gap.hint()).as("hint of the gap '%s'", gap.part()).isPresent();
        });
    }
}
