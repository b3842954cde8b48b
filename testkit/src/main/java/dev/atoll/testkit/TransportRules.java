package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Observation;
import dev.atoll.testkit.fake.FakeBackend;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The rules of observing for an implementation with a socket or a process behind it: the bad days, OBS-9, OBS-11 and
 * OBS-12. Every read of the port has to keep them.
 *
 * @param <P> the port
 * @param <T> what observing it answers
 */
public interface TransportRules<P, T> extends BadDays<P, T> {
    @Override
    List<FakeBackend> backends();

    /** What a call may begin with that only reads: {@code "GET "}, {@code "systemctl show "}. */
    List<String> readingCalls();

    @Test
    default void obs_9_it_only_reads() {
        var answers = Watch.over(this, Situation.HEALTHY).all();

        assertThat(answers).allSatisfy(Answered::known);
        assertThat(calls()).as("calls that reached the backend").isNotEmpty();
        assertThat(calls())
                .allSatisfy(call -> assertThat(readingCalls())
                        .as("beginnings of calls that only read, for: %s", call)
                        .anyMatch(call::startsWith));
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
            var before = calls().size();
            var call = Call.begin(look, watch.port());
            assertThat(Eventually.holds(() -> calls().size() > before, patience()))
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

    private List<String> calls() {
        return backends().stream().flatMap(backend -> backend.calls().stream()).toList();
    }
}
