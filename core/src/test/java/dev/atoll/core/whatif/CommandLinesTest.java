package dev.atoll.core.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Scope;
import dev.atoll.core.whatif.Deed.Remover;
import dev.atoll.core.whatif.Deed.Which;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
    private static Which named(String... names) {
        return new Which.Named(List.of(names));
    }

    private static Deed.Remove podmanRm(Which which, Scope scope, boolean force, boolean volumes) {
        return new Deed.Remove(which, scope, Remover.PODMAN, force, volumes, false, false);
    }

    private static Deed.Remove distroboxRm(Which which, Scope scope, boolean force, boolean home) {
        return new Deed.Remove(which, scope, Remover.DISTROBOX, force, true, home, false);
    }

    static Stream<Arguments> lines() {
        var user = Scope.USER;
        var root = Scope.SYSTEM;
        return Stream.of(
                Arguments.of("podman rm a", podmanRm(named("a"), user, false, false)),
                Arguments.of("/usr/bin/podman rm -fv a b", podmanRm(named("a", "b"), user, true, true)),
                Arguments.of("sudo podman rm --force=true a", podmanRm(named("a"), root, true, false)),
                Arguments.of("podman rm --force=false a", podmanRm(named("a"), user, false, false)),
                Arguments.of("podman rm -t0 -f a", podmanRm(named("a"), user, true, false)),
                Arguments.of("podman container rm --all", podmanRm(new Which.All(false), user, false, false)),
                Arguments.of("podman rm -- -f", podmanRm(named("-f"), user, false, false)),
                Arguments.of("podman stop -t 3 a", new Deed.Stop(named("a"), user)),
                Arguments.of("podman kill --signal KILL a", new Deed.Stop(named("a"), user)),
                Arguments.of("podman system prune -af --volumes", new Deed.Prune(user, true, true, true)),
                Arguments.of("sudo podman container prune -f", new Deed.Prune(root, true, false, false)),
                Arguments.of("podman volume prune", new Deed.Prune(user, false, false, true)),
                Arguments.of("podman volume rm -f data", new Deed.RemoveVolumes(List.of("data"), user, true)),
                Arguments.of("podman rmi -f fedora:43", new Deed.RemoveImages(List.of("fedora:43"), user, true)),
                Arguments.of("podman system reset --force", new Deed.ResetPodman(user)),
                Arguments.of("distrobox rm a", distroboxRm(named("a"), user, false, false)),
                Arguments.of("distrobox-rm -Y --rm-home a", distroboxRm(named("a"), user, false, true)),
                Arguments.of("distrobox rm --all -f", distroboxRm(new Which.All(true), user, true, false)),
                Arguments.of("distrobox rm --root a", distroboxRm(named("a"), root, false, false)),
                Arguments.of("distrobox rm", distroboxRm(named("my-distrobox"), user, false, false)),
                Arguments.of(
                        "distrobox assemble create --replace --file x.ini -n a",
                        new Deed.Remove(
                                new Which.InFile("x.ini", Optional.of("a")),
                                user,
                                Remover.DISTROBOX,
                                true,
                                true,
                                false,
                                true)),
                Arguments.of(
                        "distrobox assemble rm",
                        distroboxRm(new Which.InFile("distrobox.ini", Optional.empty()), user, true, false)),
                Arguments.of(
                        "sudo rpm-ostree rebase -r IMAGE", new Deed.Deploy("rebase to IMAGE", List.of(), false, true)),
                Arguments.of(
                        "rpm-ostree rebase -b fedora/43 -m origin",
                        new Deed.Deploy("rebase to fedora/43", List.of(), false, false)),
                Arguments.of(
                        "rpm-ostree uninstall htop vim",
                        new Deed.Deploy("take off htop, vim", List.of("htop", "vim"), false, false)),
                Arguments.of("rpm-ostree reset", new Deed.ResetHost(true, true, false)),
                Arguments.of("rpm-ostree reset -o", new Deed.ResetHost(false, true, false)),
                Arguments.of("rpm-ostree uninstall --all", new Deed.ResetHost(true, false, false)),
                Arguments.of("rpm-ostree cleanup -r", new Deed.Cleanup(false, true)),
                Arguments.of("rpm-ostree cleanup -prbm", new Deed.Cleanup(true, true)),
                Arguments.of("rpm-ostree rollback --reboot", new Deed.Rollback(false, true)),
                Arguments.of("bootc rollback", new Deed.Rollback(true, false)),
                Arguments.of("bootc switch --apply IMAGE", new Deed.Deploy("switch to IMAGE", List.of(), true, true)),
                Arguments.of("tailscale down", new Deed.TailnetDown(false)),
                Arguments.of("sudo tailscale logout", new Deed.TailnetDown(true)),
                Arguments.of(
                        "tailscale up -ssh=false --reset",
                        new Deed.TailnetPreferences(Map.of("--ssh", "false", "--reset", "true"), true)),
                Arguments.of("tailscale serve reset", new Deed.ServeReset(false)));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void what_people_type_is_understood(String line, Deed deed) {
        assertThat(CommandLines.read(line)).isEqualTo(deed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "sudo",
                "sudo -u other podman rm a",
                "DBX_CONTAINER_RM_CUSTOM_HOME=1 distrobox rm a",
                "podman",
                "podman --url unix:/x rm a",
                "podman rm --frce a",
                "podman rm --latest",
                "podman rm --filter status=exited",
                "podman rm --depend a",
                "podman pod rm a",
                "podman system prune --filter label=x",
                "podman volume rm --all",
                "podman rm -f a; podman ps",
                "podman rm -f $(podman ps -q)",
                "podman rm -f $BOX",
                "podman rm \"$BOX\"",
                "podman rm -f a && reboot",
                "podman ps -q | xargs podman rm",
                "podman rm a > list",
                "podman rm a*",
                "podman rm `x`",
                "podman rm 'a",
                "podman rm a \\",
                "podman rm a\nreboot",
                "distrobox enter a -- rm -rf /home/owner",
                "distrobox ephemeral",
                "distrobox export --app x --delete",
                "distrobox assemble",
                "distrobox rm --rm-hme a",
                "rpm-ostree override reset x",
                "rpm-ostree ex reset",
                "bootc install to-disk /dev/sda",
                "tailscale up --shield-up",
                "tailscale funnel 8080",
                "rm -rf /",
                "reboot"
            })
    void what_is_not_understood_is_never_taken_for_harmless(String line) {
        assertThat(CommandLines.read(line)).isInstanceOf(Deed.NotUnderstood.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "podman ps --all",
                "distrobox list",
                "distrobox enter a",
                "distrobox create --name b --image c",
                "distrobox assemble create",
                "distrobox assemble create --replace --dry-run",
                "rpm-ostree upgrade --check",
                "rpm-ostree cleanup -b",
                "bootc upgrade --check",
                "tailscale status --json",
                "podman image prune"
            })
    void what_only_looks_or_adds_is_harmless(String line) {
        assertThat(CommandLines.read(line)).isInstanceOf(Deed.Harmless.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sudo distrobox rm a", "podman rm -f", "podman stop", "rpm-ostree cleanup"})
    void what_its_own_tool_refuses_is_said_to_be_refused(String line) {
        assertThat(CommandLines.read(line)).isInstanceOf(Deed.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "podman rm 'a b', a b",
        "podman rm \"a b\", a b",
        "podman rm a\\ b, a b",
        "podman rm a' b'\"c\", a bc",
        "podman rm ünï|, ünï|"
    })
    void pitfall_47_names_are_one_word_however_they_are_quoted(String line, String name) {
        var read = CommandLines.read(line);

        if (name.contains("|")) {
            assertThat(read).isInstanceOf(Deed.NotUnderstood.class);
        } else {
            assertThat(read).isEqualTo(podmanRm(named(name), Scope.USER, false, false));
        }
    }

    @Test
    void the_part_that_is_not_understood_is_named() {
        assertThat(CommandLines.read("podman rm --frce a")).isEqualTo(new Deed.NotUnderstood("the option --frce"));
        assertThat(CommandLines.read("DBX_NON_INTERACTIVE=1 distrobox rm a"))
                .isEqualTo(new Deed.NotUnderstood("the variable DBX_NON_INTERACTIVE"));
    }

    @Test
    void pitfall_47_words_of_a_shell_are_not_read_again() {
        assertThat(CommandLines.read(List.of("podman", "rm", "$(id)")))
                .isEqualTo(podmanRm(named("$(id)"), Scope.USER, false, false));
    }

    @Test
    void quotes_and_backslashes_are_read_as_a_shell_does() {
        assertThat(ShellWords.split("a 'b c' \"d e\" f\\ g h''i"))
                .isEqualTo(new ShellWords.Split.Words(List.of("a", "b c", "d e", "f g", "hi")));
        assertThat(ShellWords.split("''")).isEqualTo(new ShellWords.Split.Words(List.of("")));
    }
}
