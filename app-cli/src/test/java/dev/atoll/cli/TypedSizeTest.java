package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class TypedSizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "17, 17",
        "17B, 17",
        "500MB, 500000000",
        "500M, 500000000",
        "20GB, 20000000000",
        "20 GiB, 21474836480",
        "1.5KiB, 1536",
        "2T, 2000000000000"
    })
    void it_is_read_as_people_type_it(String typed, long bytes) {
        assertThat(new TypedSize().convert(typed).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GB", "-1", "1,5GB", "20gb", "9999999999999", "20XB", "1.GB"})
    void what_is_none_is_said_to_be(String typed) {
        assertThatThrownBy(() -> new TypedSize().convert(typed)).isInstanceOf(TypeConversionException.class);
    }

    @Test
    void a_budget_that_is_none_is_a_slip() {
        var typing = new Typing(Path.of("/nowhere"));

        assertThat(typing.type("restore-points", "prune", "--budget", "lots", "--demo"))
                .isEqualTo(2);
        assertThat(typing.err()).contains("'lots' is no size");
    }
}
