package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.atoll.core.container.BoxContents;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the scripts printed in a box of Debian 12, and what others may print. */
class InsideWireTest {
    @Test
    void the_box_tells_what_was_installed_by_hand_and_what_runs() {
        var inside = InsideWire.system(Fixtures.of(Fixtures.PODMAN_4 + "inside-debian-12.txt"));

        assertThat(inside.distribution()).contains("debian");
        assertThat(inside.packages()).contains(List.of("handmade"));
        assertThat(inside.installed()).containsExactly("bash", "handmade");
        assertThat(inside.processes())
                .extracting(BoxContents.Running::user, BoxContents.Running::program)
                .containsExactly(tuple("root", "sleep"), tuple("yish", "opencode-dev"));
    }

    /** Pitfall 9: what only a package manager of another distribution knows is asked of it, in the same words. */
    @Test
    void what_was_only_pulled_in_or_comes_with_every_box_is_not_by_hand() {
        var inside = InsideWire.system("manager\nrecent git\nrecent perl-Git\nrecent wget\nnamed git\nnamed wget\n");

        assertThat(inside.packages()).contains(List.of("git"));
    }

    @Test
    void without_a_package_manager_nothing_is_said_of_packages() {
        assertThat(InsideWire.system("distribution nixos\n").packages()).isEmpty();
        assertThat(InsideWire.system("").distribution()).isEmpty();
    }

    @Test
    void a_process_line_that_is_cut_off_is_no_process() {
        assertThat(InsideWire.system("process 17 1\nprocess x 1 0 5 sh\n").processes())
                .isEmpty();
    }

    @Test
    void versions_are_read_out_of_what_tools_say_for_people() {
        assertThat(InsideWire.tools(Fixtures.of(Fixtures.PODMAN_4 + "tools-debian-12.txt")))
                .containsEntry("python", "3.11.2");
        assertThat(InsideWire.tools("""
                tool node v22.22.0
                tool go go version go1.25.3 linux/amd64
                tool git git version 2.53.0
                tool gh gh version 2.86.0 (2026-01-12) https://example.org
                tool java openjdk 25 2025-09-16
                tool litellm LiteLLM: Current Version = 1.81.10
                tool broken command failed
                """))
                .containsEntry("node", "22.22.0")
                .containsEntry("go", "1.25.3")
                .containsEntry("git", "2.53.0")
                .containsEntry("gh", "2.86.0")
                .containsEntry("java", "25")
                .containsEntry("litellm", "1.81.10")
                .doesNotContainKey("broken");
    }

    /** Pitfall 47: what is no name is not asked for, and what is one stays one argument. */
    @Test
    void names_are_arguments_and_what_is_no_name_is_not_asked_for() {
        var argv = InsideScript.tools(List.of("node", "$(reboot)", "a b", "-rf", "x;y", "g++"));

        assertThat(argv.subList(0, 2)).containsExactly("sh", "-c");
        assertThat(argv.subList(3, argv.size())).containsExactly("sh", "g++", "node");
        assertThat(InsideScript.system(Instant.ofEpochSecond(7), List.of("git")))
                .endsWith("sh", "7", "git");
    }
}
