package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.testkit.fake.FakeBackend;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What can be wrong with a backend, a test each: OBS-2 to OBS-7 and OBS-10. Every adapter has this one row of the same
 * twelve cells, so that a report shows them all; a cell that cannot be is skipped with its reason. Of a bad day nothing
 * is left but the answer: no stack trace, no process, no connection.
 *
 * @param <P> the port
 * @param <T> what observing it answers
 */
public interface BadDays<P, T> extends PortContract<P, T> {
    /** The fakes that {@link #port} put the port before; none where it reads files alone. */
    default List<FakeBackend> backends() {
        return List.of();
    }

    /**
     * What observing tells in the situation {@link Situation#OLDER}, and in {@link Situation#NO_SOCKET} where there is
     * another way to ask: not quite {@link #expected()} where less is told then.
     */
    default T expectedIn(Situation situation) {
        return expected();
    }

    @Test
    default void obs_2_bad_day_tool_missing() {
        Day.unseen(this, Situation.MISSING);
    }

    @Test
    default void obs_2_bad_day_socket_missing() {
        var answers = Day.answers(this, Situation.NO_SOCKET, patience());

        if (answers.getFirst().observation() instanceof Observation.Known<?> known) {
            assertThat(known.value()).isEqualTo(expectedIn(Situation.NO_SOCKET));
        } else {
            assertThat(answers).allSatisfy(answered -> answered.unknown(Day.causeOf(Situation.NO_SOCKET)));
        }
    }

    @Test
    default void obs_3_bad_day_daemon_down() {
        Day.unseen(this, Situation.DOWN);
    }

    @Test
    default void obs_4_bad_day_permission_denied() {
        Day.unseen(this, Situation.DENIED);
    }

    @Test
    default void obs_5_bad_day_hangs() {
        Day.unseen(this, Situation.SILENT, Duration.ofSeconds(1));
    }

    @Test
    default void obs_6_bad_day_garbage() {
        Day.unseen(this, Situation.GARBAGE);
    }

    @Test
    default void obs_6_bad_day_reply_cut_off() {
        Day.unseen(this, Situation.CUT_OFF);
    }

    @Test
    default void obs_6_bad_day_exit_1_with_text_on_stderr() {
        assertThat(Day.unseen(this, Situation.FAILING))
                .allSatisfy(unknown -> assertThat(unknown.detail()).contains(Situation.COMPLAINT));
    }

    /** Pitfall 44: what tools print differs by version. */
    @Test
    default void obs_7_bad_day_older_shape() {
        assertThat(Day.known(this, Situation.OLDER)).isEqualTo(expectedIn(Situation.OLDER));
    }

    /** Pitfall 44 of the other side. */
    @Test
    default void obs_7_bad_day_newer_shape() {
        assertThat(Day.known(this, Situation.EXTRA_FIELDS)).isEqualTo(expected());
    }

    @Test
    default void obs_10_bad_day_reply_of_10_mb() {
        var answered = Day.answers(this, Situation.HUGE, patience()).getFirst();

        if (answered.observation() instanceof Observation.Known<?> known) {
            assertThat(known.value()).isEqualTo(expected());
        } else {
            answered.unknown(Cause.UNREADABLE);
        }
    }

    /** Pitfall 43: a warning beside an answer is none of it. */
    @Test
    default void obs_10_bad_day_warnings_on_stderr() {
        assertThat(Day.known(this, Situation.NOISY_STDERR)).isEqualTo(expected());
    }
}
