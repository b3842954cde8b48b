package dev.atoll.core.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> WORDS = List.of("container", "peer", "volume", "version");

    @Test
    void a_slip_of_the_fingers_finds_its_word() {
        assertThat(Nearest.to("contianer", WORDS)).contains("container");
        assertThat(Nearest.to("peers", WORDS)).contains("peer");
        assertThat(Nearest.to("Volume", WORDS)).contains("volume");
        assertThat(Nearest.to("cont", WORDS)).contains("container");
    }

    @Test
    void a_wild_guess_finds_none() {
        assertThat(Nearest.to("kubernetes", WORDS)).isEmpty();
        assertThat(Nearest.to("x", WORDS)).isEmpty();
    }
}
