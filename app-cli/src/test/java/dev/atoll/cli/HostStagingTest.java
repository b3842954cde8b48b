package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.fake.RpmOstreeStandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A host that drifted is brought to rights and back, by a stand-in for rpm-ostree. */
class HostStagingTest {
    private static final String REBASE =
            "rpm-ostree rebase ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:testing";

    @TempDir
    private Path home;

    private RpmOstreeStandIn host;
    private Typing typing;

    @BeforeEach
    void aHostThatDrifted() throws IOException {
        host = RpmOstreeStandIn.in(home.resolve("host")).layered("zsh");
        typing = new Typing(home).at(200);
        typed(0, "machine", "-o", "json");
        var name = new JsonMapper()
                .readTree(typing.out())
                .path("machine")
                .path("value")
                .path("hostname")
                .asString();
        Files.writeString(
                home.resolve("workstation.yaml"),
                "atoll: 1\nworkstation: " + name
                        + "\nhost: { image: \"ghcr.io/ublue-os/bazzite:testing\", signed: true, layered: [ htop ], kargs: [ quiet, nosmt ] }\n");
        typing.environment.put("ATOLL_FILE", home.resolve("workstation.yaml").toString());
    }

    private String typed(int code, String... words) {
        assertThat(typing.type(set(words)))
                .as("%s: %s%s", List.of(words), typing.err(), typing.out())
                .isEqualTo(code);
        return typing.out();
    }

    @Test
    void it_is_planned_staged_pending_and_staged_back() {
        assertThat(typed(4, "plan", "--exit-code"))
                .contains(
                        "rebase the host to ghcr.io/ublue-os/bazzite:testing",
                        "layer htop",
                        "take off the layers zsh",
                        "append the kernel arguments nosmt",
                        "a reboot",
                        "not looked up: whether what was changed over the image fits the other one");

        assertThat(typed(0, "apply", "--yes")).contains("4 changes made", "in effect after a reboot");
        assertThat(typing.err()).doesNotContain("To type", "password");

        assertThat(typed(0, "drift", "--exit-code")).doesNotContain("✗");
        assertThat(typed(0, "plan", "--exit-code")).contains("Nothing to do");
        assertThat(typed(0, "apply", "--yes")).contains("Nothing to do");
        assertThat(typed(0, "host")).contains("staged", "bazzite:testing");
        typing.type(set("status"));
        assertThat(typing.out().replaceAll("\\s+", " "))
                .contains(
                        ", of ghcr.io/ublue-os/bazzite:testing, with htop, without zsh, its kernel with nosmt; reboot to finish");

        assertThat(typed(0, "undo", "--yes")).contains("4 changes made");
        assertThat(host.called().stream().filter(call -> !call.startsWith("pkcheck")))
                .containsExactly(
                        "uninstall zsh",
                        "rebase ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:testing",
                        "install htop",
                        "kargs --append=nosmt",
                        "kargs --delete=nosmt",
                        "uninstall htop",
                        "rebase ostree-image-signed:docker://ghcr.io/ublue-os/bazzite:stable",
                        "install zsh");
        assertThat(typed(0, "undo", "--yes")).contains("4 changes made");
        assertThat(typed(0, "plan", "--exit-code")).contains("Nothing to do");
    }

    @Test
    void what_is_asked_for_is_named_and_declined_it_stays() {
        assertThat(typing.answering("n").type(set("apply"))).isEqualTo(75);

        assertThat(typing.err())
                .contains("take off the layers zsh, rebase the host to ghcr.io/ublue-os/bazzite:testing, layer htop,"
                        + " append the kernel arguments nosmt? [y/N]");
        assertThat(host.called()).noneMatch(call -> !call.startsWith("pkcheck"));
    }

    private String[] set(String... words) {
        var all = new ArrayList<>(List.of(words));
        host.settings().forEach((key, value) -> all.addAll(List.of("--set", key + "=" + value)));
        return all.toArray(String[]::new);
    }

    /** Over SSH: nothing is tried, and what to type was said before. */
    @Test
    void what_takes_a_password_that_nobody_can_be_asked_for_is_printed_first_and_left_out() {
        host.polkit(2);

        typed(0, "plan");
        var planned = typing.err();
        var out = typed(75, "apply", "--yes");

        assertThat(planned).contains("To type, before or after:", "  sudo rpm-ostree install htop");
        assertThat(typing.err())
                .contains(
                        "there is no desktop here that could ask for one. To type, before or after:",
                        "  sudo rpm-ostree uninstall zsh",
                        "  sudo " + REBASE,
                        "  sudo rpm-ostree install htop",
                        "  sudo rpm-ostree kargs --append=nosmt");
        assertThat(out).contains("not done: it takes a password");
        assertThat(host.called()).isNotEmpty().allMatch(call -> call.startsWith("pkcheck --action-id"));
    }

    @Test
    void in_a_desktop_it_is_said_that_a_password_will_be_asked_for() {
        host.polkit(2);
        typing.environment.put("WAYLAND_DISPLAY", "wayland-0");

        typed(0, "apply", "--yes");

        assertThat(typing.err()).contains("You will be asked for a password to take off the layers zsh, to rebase");
    }

    /** What could not be known before: polkit is not asked by us, and refuses rpm-ostree. */
    @Test
    void what_is_refused_fails_with_the_line_to_type() {
        host.polkit(127).denying();

        assertThat(typed(5, "apply", "--yes"))
                .contains("not allowed for user", "sudo rpm-ostree uninstall zsh", "it needs what is not done");
        host.mended();
        assertThat(typed(0, "apply", "--yes")).contains("4 changes made");
    }

    @Test
    void who_is_at_it_is_named_and_it_is_done_when_they_are_through() {
        host.busy("update --check", "id:cli dbus:1.20 unit:uupd.service uid:0");

        assertThat(typed(5, "apply", "--yes")).contains("busy: update --check, begun by uupd.service", "apply again");
        assertThat(host.transaction()).isEqualTo("update --check");

        host.idle();
        assertThat(typed(0, "apply", "--yes")).contains("4 changes made");
    }
}
