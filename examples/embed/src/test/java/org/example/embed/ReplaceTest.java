package org.example.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ReplaceTest {
    @Test
    void a_box_is_replaced_and_comes_back() {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, UTF_8));
            Replace.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(UTF_8))
                .contains(
                        "keep box/opencode-dev: done",
                        "create box/opencode-dev: done",
                        "4 changes made",
                        "restore box/opencode-dev: done")
                .doesNotContain("not done");
    }
}
