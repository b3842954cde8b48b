package dev.atoll.core.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Scope;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command lines people type, as podman 4 to 6, distrobox 1.4 to 2, rpm-ostree and tailscale read them. */
class CommandLinesTest {
    private static final Deed.Which DEV = new Deed.Which.Named(List.of("dev"));

    @Test
    void pitfall_2_a_home_goes_only_with_its_own_option() {
        assertThat(CommandLines.read("distrobox rm dev"))
                .isEqualTo(new Deed.Remove(DEV, Scope.USER, false, true, false));
        assertThat(CommandLines.read("distrobox rm -f dev --rm-home"))
                .isEqualTo(new Deed.Remove(DEV, Scope.USER, true, true, true));
        assertThat(CommandLines.read("distrobox-rm --force --root dev"))
                .isEqualTo(new Deed.Remove(DEV, Scope.SYSTEM, true, true, false));
    }

    @Test
    void pitfall_1_assembling_anew_removes_first() {
        assertThat(CommandLines.read("distrobox assemble create --replace --file boxes.ini --name dev"))
                .isEqualTo(new Deed.Remove(DEV, Scope.USER, true, true, false));
        assertThat(CommandLines.read("distrobox assemble create --file boxes.ini"))
                .isInstanceOf(Deed.Harmless.class);
        assertThat(CommandLines.read("distrobox assemble create --replace --file boxes.ini"))
                .isInstanceOf(Deed.NotUnderstood.class);
    }

    @Test
    void pitfall_3_a_prune_takes_what_does_not_run() {
        assertThat(CommandLines.read("podman system prune")).isEqualTo(new Deed.Prune(Scope.USER, true, false, false));
        assertThat(CommandLines.read("sudo podman system prune -af --volumes"))
                .isEqualTo(new Deed.Prune(Scope.SYSTEM, true, true, true));
        assertThat(CommandLines.read("podman container prune --force"))
                .isEqualTo(new Deed.Prune(Scope.USER, true, false, false));
        assertThat(CommandLines.read("podman system prune --filter until=24h")).isInstanceOf(Deed.NotUnderstood.class);
    }

    @Test
    void pitfall_4_a_reset_takes_everything() {
        assertThat(CommandLines.read("podman system reset --force")).isEqualTo(new Deed.ResetPodman(Scope.USER));
    }

    @Test
    void pitfall_19_a_reset_of_the_host_takes_its_layers() {
        assertThat(CommandLines.read("rpm-ostree reset")).isEqualTo(new Deed.ResetHost());
    }

    @Test
    void pitfall_24_a_reboot_at_once_is_no_part_of_an_update() {
        assertThat(CommandLines.read("rpm-ostree upgrade --reboot"))
                .isEqualTo(new Deed.Deploy("stage an update", true));
        assertThat(CommandLines.read("rpm-ostree upgrade --check")).isInstanceOf(Deed.Harmless.class);
    }

    @Test
    void pitfall_37_up_with_flags_is_told_from_set() {
        assertThat(CommandLines.read("tailscale up --ssh --reset"))
                .isEqualTo(new Deed.TailnetUp(List.of("--ssh", "--reset"), true));
        assertThat(CommandLines.read("tailscale logout")).isEqualTo(new Deed.TailnetDown(true));
    }

    /** Pitfall 47. */
    @Test
    void names_stay_what_they_are() {
        assertThat(CommandLines.read("podman rm -f 'a b' -- -rf"))
                .isEqualTo(
                        new Deed.Remove(new Deed.Which.Named(List.of("a b", "-rf")), Scope.USER, true, false, false));
        assertThat(CommandLines.read(List.of("podman", "rm", "$(id)")))
                .isEqualTo(new Deed.Remove(new Deed.Which.Named(List.of("$(id)")), Scope.USER, false, false, false));
    }

    @Test
    void options_have_values_names_and_bundles() {
        assertThat(CommandLines.read("podman stop -t 5 dev")).isEqualTo(new Deed.Stop(DEV, Scope.USER));
        assertThat(CommandLines.read("podman stop --time=5 --all"))
                .isEqualTo(new Deed.Stop(new Deed.Which.All(false), Scope.USER));
        assertThat(CommandLines.read("podman rm -vf dev"))
                .isEqualTo(new Deed.Remove(DEV, Scope.USER, true, true, false));
        assertThat(CommandLines.read("podman rm --force=false dev"))
                .isEqualTo(new Deed.Remove(DEV, Scope.USER, false, false, false));
        assertThat(CommandLines.read("podman volume rm data -f"))
                .isEqualTo(new Deed.RemoveVolumes(List.of("data"), Scope.USER, true));
    }

    @Test
    void r_is_the_rollback_of_a_cleanup_and_the_reboot_of_the_rest() {
        assertThat(CommandLines.read("rpm-ostree cleanup -r")).isEqualTo(new Deed.Cleanup(false, true));
        assertThat(CommandLines.read("rpm-ostree cleanup -p")).isEqualTo(new Deed.Cleanup(true, false));
        assertThat(CommandLines.read("rpm-ostree rollback -r")).isEqualTo(new Deed.Rollback(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sudo",
                "podman",
                "reboot",
                "podman rm --wipe dev",
                "podman rm dev | cat",
                "podman rm $BOX",
                "podman rm \"$BOX\"",
                "podman rm 'dev",
                "podman rm dev*",
                "podman rm dev > log",
                "podman rm dev && true",
                "podman stop --time",
                "podman generate systemd dev",
                "tailscale file cp x dev:",
                "rpm-ostree kargs --append=x"
            })
    void what_is_not_known_is_not_taken_for_harmless(String line) {
        assertThat(CommandLines.read(line)).isInstanceOf(Deed.NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"podman ps -a", "rpm-ostree status", "tailscale status", "distrobox list", "podman volume ls"})
    void what_only_looks_is_harmless(String line) {
        assertThat(CommandLines.read(line)).isInstanceOf(Deed.Harmless.class);
    }

    @Test
    void quotes_and_backslashes_are_read_as_a_shell_does() {
        assertThat(ShellWords.split("a 'b c' \"d e\" f\\ g h''i"))
                .isEqualTo(new ShellWords.Split.Words(List.of("a", "b c", "d e", "f g", "hi")));
        assertThat(Optional.of(ShellWords.split("''"))).contains(new ShellWords.Split.Words(List.of("")));
    }
}
