package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verbs for one unit and one volume, on the demo, which remembers. */
class OneUnitOrVolumeTest {
    @TempDir
    private Path home;

    private Typing typed(int code, String... words) {
        return answered(Optional.empty(), code, words);
    }

    private Typing answered(Optional<String> answers, int code, String... words) {
        var typing = new Typing(home);
        answers.ifPresent(lines -> typing.answering(lines.split(" ", -1)));
        assertThat(typing.type(words)).as(typing.err() + typing.out()).isEqualTo(code);
        return typing;
    }

    private String shown(String kind, String name) {
        return typed(0, kind, "show", name, "--demo", "-o", "json").out();
    }

    @Test
    void a_unit_that_nothing_leans_on_is_ended_without_a_question_and_comes_back() {
        assertThat(typed(0, "service", "stop", "pipewire", "--demo").out())
                .contains("1 change made", "✓ stop pipewire.service", "atoll undo");
        assertThat(shown("service", "pipewire.service")).contains("\"inactive\"");
        assertThat(typed(0, "service", "stop", "pipewire", "--demo").out()).contains("Nothing to do");

        typed(0, "undo", "--demo", "--yes");
        assertThat(shown("service", "pipewire.service")).contains("\"active\"");
    }

    @Test
    void what_takes_more_along_is_asked_for_by_its_name() {
        assertThat(typed(75, "service", "stop", "tailscaled", "--demo").err())
                .contains(
                        "what is typed over the tailnet", "losing the way to this one", "nobody is there to be asked");
        assertThat(answered(Optional.of(""), 75, "service", "stop", "tailscaled", "--demo")
                        .err())
                .contains("stop unit/tailscaled.service?", "[y/N]", "nothing was done");
        assertThat(shown("service", "tailscaled.service")).contains("\"active\"");
    }

    @Test
    void a_unit_is_set_and_set_back() {
        assertThat(typed(0, "service", "disable", "sshd", "--demo").out()).contains("set sshd.service to disabled");
        assertThat(shown("service", "sshd.service")).contains("\"active\"");

        assertThat(typed(0, "undo", "--demo", "--yes").out()).contains("set sshd.service to enabled");
    }

    @Test
    void a_slip_names_the_nearest_and_two_of_a_name_have_to_be_told_apart() {
        assertThat(typed(75, "service", "start", "tailscald", "--demo").err())
                .contains("did you mean tailscaled.service?");
        assertThat(typed(75, "service", "restart", "podman.socket", "--demo").err())
                .contains("add --system or --user");
        assertThat(typed(0, "service", "restart", "podman.socket", "--user", "--demo")
                        .out())
                .contains("1 change made");
        assertThat(typed(2, "service", "restart", "podman.socket", "--user", "--system", "--demo")
                        .err())
                .contains("mutually exclusive");
    }

    @Test
    void a_volume_is_unmounted_and_mounted_and_the_system_is_not() {
        assertThat(typed(0, "volume", "unmount", "bazzite_bazzite", "--demo").out())
                .contains("✓ unmount sda3");
        assertThat(shown("volume", "sda3")).doesNotContain("/run/media/yish");
        assertThat(typed(0, "volume", "mount", "sda3", "--demo").out()).contains("✓ mount sda3");
        assertThat(shown("volume", "sda3")).contains("/run/media/yish/bazzite_bazzite");

        assertThat(typed(75, "volume", "unmount", "nvme0n1p2", "--demo", "--yes")
                        .err())
                .contains("the system lives on it: /boot");
    }

    @Test
    void a_volume_goes_by_its_name_in_the_manifest() {
        typed(0, "adopt", "--demo", "--write");
        var manifest = typed(0, "manifest", "show", "--demo").out();
        var name = manifest.lines()
                .dropWhile(line -> !line.startsWith("volumes:"))
                .skip(1)
                .takeWhile(line -> line.startsWith(" "))
                .filter(line -> line.matches("  [a-z0-9_-]+:.*"))
                .map(line -> line.strip().replaceFirst(":.*", ""))
                .toList();
        assertThat(name).as(manifest).isNotEmpty();

        typed(0, "volume", "mount", name.getLast(), "--demo");
    }

    @Test
    void names_are_told_to_a_shell() {
        assertThat(typed(0, "service", "--names", "--demo").out()).contains("tailscaled.service\n");
        assertThat(typed(0, "volume", "--names", "--demo").out()).contains("sda3\n");
        assertThat(typed(0, "service", "stop", "--help").out()).contains("atoll service stop");
    }
}
