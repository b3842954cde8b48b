package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    void nothing_typed_serves_this_machine_to_this_machine_only() {
        var usual = Arguments.parse();

        assertThat(usual.wish()).isEqualTo(Arguments.Wish.SERVE);
        assertThat(usual.host()).isEqualTo("127.0.0.1");
        assertThat(usual.port()).isEqualTo(7878);
        assertThat(usual.settings()).isEmpty();
    }

    @Test
    void a_value_stands_behind_its_option_or_an_equals_sign() {
        var typed = Arguments.parse(
                "--port=0", "--host", "::1", "--timeout=500ms", "--set", "podman.socket=/a=b", "--set=http.hosts=a,b");

        assertThat(typed.port()).isZero();
        assertThat(typed.host()).isEqualTo("::1");
        assertThat(typed.timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(typed.settings()).containsEntry("podman.socket", "/a=b").containsEntry("http.hosts", "a,b");
    }

    @Test
    void a_demo_is_served_by_the_adapter_of_that_name() {
        assertThat(Arguments.parse("--demo").settings()).containsEntry("adapter", "memory");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --prot          | unknown option '--prot'; did you mean '--port'?
                    --xyz           | unknown option '--xyz'; see `atoll serve --help`
                    now             | serve takes no 'now'; see `atoll serve --help`
                    --port          | option --port wants PORT
                    --port=http     | 'http' is no port; 0 to 65535 are
                    --port=65536    | '65536' is no port; 0 to 65535 are
                    --port=-1       | '-1' is no port; 0 to 65535 are
                    --timeout=soon  | 'soon' is no time; write it like 500ms, 5s or 1m
                    --timeout=0     | '0' is no time; write it like 500ms, 5s or 1m
                    --set=podman    | 'podman' is no setting; write it like podman.socket=PATH
                    --demo=yes      | option --demo takes no value
                    """)
    void a_slip_is_one_line_with_what_would_be_right(String typed, String line) {
        assertThatThrownBy(() -> Arguments.parse(typed))
                .isInstanceOf(UsageException.class)
                .hasMessage(line);
    }

    @Test
    void every_option_is_in_the_help() {
        for (var option : Arguments.OPTIONS) {
            assertThat(Arguments.USAGE).as(option).contains(option);
        }
    }
}
