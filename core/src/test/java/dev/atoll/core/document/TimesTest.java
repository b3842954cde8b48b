package dev.atoll.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final Times TIMES = new Times(NOW, ZoneOffset.ofHours(1));

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 seconds",
        "PT1S, 1 second",
        "PT59.9S, 59 seconds",
        "PT1M, 1 minute",
        "PT59M59S, 59 minutes",
        "PT1H, 1 hour",
        "PT23H59M, 23 hours",
        "P1D, 1 day",
        "P400D, 400 days"
    })
    void a_time_lasts_as_long_as_its_largest_unit_says(Duration duration, String words) {
        assertThat(Texts.lasting(duration)).isEqualTo(words);
    }

    @Test
    void what_clocks_that_differ_tell_is_never_nonsense() {
        assertThat(TIMES.ago(NOW.plusSeconds(5))).isEqualTo("now");
        assertThat(TIMES.since(NOW.plusSeconds(5))).isEqualTo("0 seconds");
        assertThat(TIMES.until(NOW)).isEqualTo("overdue");
        assertThat(TIMES.until(NOW.plusSeconds(60))).isEqualTo("in 1 minute");
        assertThat(TIMES.ago(NOW.minusSeconds(60))).isEqualTo("1 minute ago");
    }

    @Test
    void a_stamp_is_in_the_readers_zone() {
        assertThat(TIMES.stamp(NOW)).isEqualTo("2026-02-10 10:00");
    }
}
