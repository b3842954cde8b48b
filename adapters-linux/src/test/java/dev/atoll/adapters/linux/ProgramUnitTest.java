package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.service.ProgramOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramUnitTest {
    /** Pitfall 47 and ACT-6: whatever a word is made of, it is one word to systemd. */
    @Test
    void a_word_is_one_word() {
        assertThat(ProgramUnit.quoted("-rf")).isEqualTo("-rf");
        assertThat(ProgramUnit.quoted("a b")).isEqualTo("\"a b\"");
        assertThat(ProgramUnit.quoted("$(id)")).isEqualTo("\"$$(id)\"");
        assertThat(ProgramUnit.quoted(";x")).isEqualTo("\";x\"");
        assertThat(ProgramUnit.quoted(";")).isEqualTo("\";\"");
        assertThat(ProgramUnit.quoted("100%h")).isEqualTo("\"100%%h\"");
        assertThat(ProgramUnit.quoted("it's \"so\" \\")).isEqualTo("\"it's \\\"so\\\" \\\\\"");
        assertThat(ProgramUnit.quoted("a\nb")).isEqualTo("\"a\\x0ab\"");
        assertThat(ProgramUnit.quoted("")).isEqualTo("\"\"");
        assertThat(ProgramUnit.quoted("ü")).isEqualTo("\"ü\"");
    }

    @Test
    void the_box_is_started_and_entered_without_a_terminal() {
        var order = new ProgramOrder(
                "atoll-dev-proxy.service",
                "dev",
                "proxy",
                List.of("litellm", "--config", "/home/me/.litellm/a b"),
                ProgramOrder.Start.BOOT);

        assertThat(new ProgramUnit(order, Path.of("/usr/bin/podman")).text())
                .startsWith("# Made by Atoll for proxy in the box dev\n")
                .contains("\nExecStartPre=/usr/bin/podman start dev\n")
                .contains("\nExecStart=/usr/bin/podman exec --user %u --env XDG_RUNTIME_DIR=%t"
                        + " --env CONTAINER_ID=dev --env ATOLL_UNIT=atoll-dev-proxy.service dev sh -c ")
                .contains(" sh litellm --config \"/home/me/.litellm/a b\"\n")
                .contains("ATOLL_UNIT=atoll-dev-proxy.service /proc/[0-9]*/environ")
                .contains("\nRestart=on-failure\n")
                .endsWith("[Install]\nWantedBy=default.target\n");
    }
}
