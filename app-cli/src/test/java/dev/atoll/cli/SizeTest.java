package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SizeTest {
    @Test
    void a_terminal_tells_lines_first() {
        assertThat(Size.told("45 160\n", Size.USUAL)).isEqualTo(new Size(160, 45));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0\n", "stty: standard input: Inappropriate ioctl for device", "24 80 1"})
    void what_is_no_size_changes_nothing(String words) {
        assertThat(Size.told(words, new Size(100, 40))).isEqualTo(new Size(100, 40));
    }

    @Test
    void it_is_one_that_can_be_written_for() {
        assertThat(new Size(1, 1)).isEqualTo(new Size(40, 4));
        assertThat(new Size(900, 900)).isEqualTo(new Size(200, 900));
    }
}
