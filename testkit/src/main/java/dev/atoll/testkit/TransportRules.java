package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.testkit.fake.FakeBackend;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rules of observing for an implementation with a socket or a process behind it: OBS-2 to OBS-7 and OBS-9 to OBS-12.
 * Every read of the port has to keep them.
 *
 * @param <P> the port
 * @param <T> what observing it answers
 */
public interface TransportRules<P, T> extends PortContract<P, T> {
    /** The fakes that {@link #port} put the port before. */
    List<FakeBackend> backends();

    /** What a call may begin with that only reads: {@code "GET "}, {@code "systemctl show "}. */
    List<String> readingCalls();

    @Test
    default void obs_2_without_tool_or_socket_it_is_not_installed() {
        Transport.unseen(this, Situation.MISSING);
    }

    @Test
    default void obs_3_without_its_daemon_it_is_not_running() {
        Transport.unseen(this, Situation.DOWN);
    }

    @Test
    default void obs_4_a_refusal_is_access_denied() {
        Transport.unseen(this, Situation.DENIED);
    }

    @Test
    default void obs_5_silence_is_timed_out_in_time_and_leaves_no_process() {
        Transport.unseen(this, Situation.SILENT, Duration.ofSeconds(1));

        assertThat(Eventually.holds(() -> Transport.processes(this).isEmpty(), Watch.GRACE))
                .as("processes still there: %s", Transport.processes(this))
                .isTrue();
    }

    @Test
    default void obs_6_garbage_is_unreadable() {
        Transport.unseen(this, Situation.GARBAGE);
    }

    @Test
    default void obs_6_an_answer_that_ends_in_the_middle_is_unreadable() {
        Transport.unseen(this, Situation.CUT_OFF);
    }

    @Test
    default void obs_6_a_failure_of_the_backend_arrives_in_its_words() {
        assertThat(Transport.unseen(this, Situation.FAILING))
                .allSatisfy(unknown -> assertThat(unknown.detail()).contains(Situation.COMPLAINT));
    }

    @Test
    default void obs_7_fields_nobody_knows_are_ignored() {
        var known = Watch.over(this, Situation.EXTRA_FIELDS).observed().known();

        assertThat(known.value()).isEqualTo(expected());
    }

    @Test
    default void obs_9_it_only_reads() {
        var answers = Watch.over(this, Situation.HEALTHY).all();

        assertThat(answers).allSatisfy(Answered::known);
        assertThat(Transport.calls(this)).as("calls that reached the backend").isNotEmpty();
        assertThat(Transport.calls(this))
                .allSatisfy(call -> assertThat(readingCalls())
                        .as("beginnings of calls that only read, for: %s", call)
                        .anyMatch(call::startsWith));
    }

    @Test
    default void obs_10_ten_megabytes_do_not_hang_it() {
        var answered = Watch.over(this, Situation.HUGE).observed();

        if (answered.observation() instanceof Observation.Known<?> known) {
            assertThat(known.value()).isEqualTo(expected());
        } else {
            answered.unknown(Cause.UNREADABLE);
        }
    }

    @Test
    default void obs_10_a_megabyte_of_warnings_changes_nothing() {
        var known = Watch.over(this, Situation.NOISY_STDERR).observed().known();

        assertThat(known.value()).isEqualTo(expected());
    }

    @Test
    default void obs_11_no_secret_gets_out() {
        try (var log = new LogCapture()) {
            var answers = Watch.over(this, Situation.SECRETS).all();

            assertThat(answers).asString().doesNotContain(Situation.SECRET);
            assertThat(log.text()).doesNotContain(Situation.SECRET);
        }
    }

    @Test
    default void obs_12_an_interrupt_ends_it() {
        var watch = Watch.over(this, Situation.SILENT, Duration.ofMinutes(1));

        for (var look : looks()) {
            var before = Transport.calls(this).size();
            var call = Call.begin(look, watch.port());
            assertThat(Eventually.holds(() -> Transport.calls(this).size() > before, patience()))
                    .as("%s reached the backend", look.name())
                    .isTrue();
            call.interrupt();
            var answered = call.within(Watch.GRACE.multipliedBy(2));
            assertThat(answered.observation()).isInstanceOf(Observation.Unknown.class);
            assertThat(answered.flagged())
                    .as("interrupt flag after %s", look.name())
                    .isTrue();
        }
    }
}
