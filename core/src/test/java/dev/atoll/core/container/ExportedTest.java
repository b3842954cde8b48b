package dev.atoll.core.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExportedTest {
    @Test
    void a_wrapper_is_that_of_its_name_and_of_no_name_that_ends_so() {
        assertThat(Exported.binary("/usr/bin/gcc", List.of("gcc"))).isTrue();
        assertThat(Exported.binary("gcc", List.of("gcc"))).isTrue();
        assertThat(Exported.binary("/usr/bin/gcc", List.of("aarch64-linux-gnu-gcc")))
                .isFalse();
    }

    @Test
    void a_launcher_has_the_name_of_its_box_before_it_or_none() {
        assertThat(Exported.application("code", "dev", List.of("dev-code"))).isTrue();
        assertThat(Exported.application("code", "dev", List.of("code"))).isTrue();
        assertThat(Exported.application("code", "dev", List.of("other-code", "x-code")))
                .isFalse();
    }
}
