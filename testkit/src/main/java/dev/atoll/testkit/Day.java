package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;

/** One bad day: what is answered on it, and that nothing else is left of it. */
final class Day {
    private Day() {}

    /** Every read. */
    static List<Answered> answers(BadDays<?, ?> days, Situation situation, Duration timeout) {
        // What a person would see: below that the JDK itself logs who started a process, with a stack.
        try (var log = new LogCapture(Level.INFO)) {
            var answers = Watch.over(days, situation, timeout).all();
            assertThat(log.text()).as("what was logged").doesNotContain("\tat ");
            assertThat(Eventually.holds(() -> left(days) == 0, Watch.GRACE))
                    .as("%s processes and connections still there", left(days))
                    .isTrue();
            return answers;
        }
    }

    private static long left(BadDays<?, ?> days) {
        return days.backends().stream()
                .mapToLong(backend -> backend.processes().size() + backend.open())
                .sum();
    }

    static List<Observation.Unknown<?>> unseen(BadDays<?, ?> days, Situation situation) {
        return unseen(days, situation, days.patience());
    }

    /** Every read must be Unknown for the situation's cause. */
    static List<Observation.Unknown<?>> unseen(BadDays<?, ?> days, Situation situation, Duration timeout) {
        return answers(days, situation, timeout).stream()
                .<Observation.Unknown<?>>map(answered -> answered.unknown(causeOf(situation)))
                .toList();
    }

    /** The list-level read must be Known: its value. */
    static Object known(BadDays<?, ?> days, Situation situation) {
        return answers(days, situation, days.patience()).getFirst().known().value();
    }

    static Cause causeOf(Situation situation) {
        return situation.cause().orElseThrow();
    }
}
