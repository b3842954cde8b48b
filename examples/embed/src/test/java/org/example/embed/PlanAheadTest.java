package org.example.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class PlanAheadTest {
    @Test
    void it_says_what_a_newer_image_would_cost() {
        var before = System.out;
        var printed = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, UTF_8));
            PlanAhead.main(new String[0]);
        } finally {
            System.setOut(before);
        }

        assertThat(printed.toString(UTF_8))
                .contains("replace box/opencode-dev", "3 packages installed by hand", "Nothing has been done");
    }
}
