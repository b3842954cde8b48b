package dev.atoll.core.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {
    @ParameterizedTest
    @CsvSource({
        "22, 22.22.0, true",
        "22, 22, true",
        "22, 220.1, false",
        "22, 23.0.0, false",
        "3.14, 3.14.2, true",
        "3.14, 3.1, false",
        ">=1.81 <2, 1.81.10, true",
        ">=1.81 <2, 1.80.9, false",
        ">=1.81 <2, 2.0, false",
        ">1.2, 1.2.0, false",
        ">1.2, 1.2.0.1, true",
        "<=1.10, 1.9, true",
        "=1.0, 1, true",
        "22, v22.1.0-beta, true",
        "'>=1,<3', 2.5, true",
        ">=99999999999999999999, 100000000000000000000, true",
        "22, unknown, false"
    })
    void it_admits_what_it_says(String range, String version, boolean admitted) {
        assertThat(VersionRange.parse(range).orElseThrow().admits(version)).isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "^22", "latest", "1..2", ">=", "1.x", ">= 1"})
    void what_is_no_range_is_none(String text) {
        assertThat(VersionRange.parse(text)).isEmpty();
    }

    @Test
    void it_is_written_as_it_was_read() {
        assertThat(VersionRange.parse(">=1.81 <2")).get().hasToString(">=1.81 <2");
        assertThat(VersionRange.parse("22")).get().hasToString("22");
    }
}
