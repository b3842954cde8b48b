package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolWordsTest {
    @Test
    void the_last_error_is_told_without_colours() {
        assertThat(ToolWords.told("Trying\nError: first\nError: \u001b[31mlast\u001b[0m\nnot this\n"))
                .isEqualTo("Error: last");
        assertThat(ToolWords.told("one\n\ntwo\n\n")).isEqualTo("two");
        assertThat(ToolWords.told(" ")).isEqualTo("no word of it");
    }

    @Test
    void what_looks_like_a_password_is_not_told() {
        assertThat(ToolWords.told("Error: 0123456789abcdef0123456789ABCDEF and"
                        + " 123e4567-e89b-12d3-a456-426614174000 and dc86851910880325f1c79c40f72dc1c5"))
                .isEqualTo("Error: *** and *** and ***");
        assertThat(ToolWords.told("Error: sha256:dc86851910880325f1c79c40f72dc1c57437645cb3d43cd7a32d1e09e029a574"))
                .contains("dc868519");
    }

    @Test
    void of_a_log_nothing_but_an_error_is_told() {
        assertThat(ToolWords.error("+ printf 'yish:secret'\n+ chpasswd\n")).isEmpty();
        assertThat(ToolWords.error("+ x\nError: cannot set up\n")).isEqualTo(": Error: cannot set up");
    }

    @Test
    void a_tool_that_ends_well_may_complain_all_the_same() {
        assertThat(ToolWords.complains("Creating 'dev'\t [ ERR ]\n")).isTrue();
        assertThat(ToolWords.complains("Error: statfs /x: no such file or directory\n"))
                .isTrue();
        assertThat(ToolWords.complains("Creating 'dev'\t [ OK ]\n")).isFalse();
    }
}
