package dev.atoll.adapters.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
    @Test
    void each_unit_and_none() {
        assertThat(TypedTime.parse("500ms")).hasValue(Duration.ofMillis(500));
        assertThat(TypedTime.parse("5s")).hasValue(Duration.ofSeconds(5));
        assertThat(TypedTime.parse("5")).hasValue(Duration.ofSeconds(5));
        assertThat(TypedTime.parse("1m")).hasValue(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0s", "-1s", "1h", "5 s", "1.5s", "9999999", "٥s"})
    void what_is_no_time(String typed) {
        assertThat(TypedTime.parse(typed)).isEmpty();
    }
}
