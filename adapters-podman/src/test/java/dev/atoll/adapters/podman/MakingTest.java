package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.BoxOrder.Unshared;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MakingTest {
    private static final DistroboxManual OLD = manual(Fixtures.PODMAN_4);
    private static final DistroboxManual NEW = manual(Fixtures.PODMAN_5);

    private static DistroboxManual manual(String generation) {
        return new DistroboxManual(Fixtures.of(generation + "create-help.txt"));
    }

    private static final BoxOrder PLAIN =
            BoxOrder.of("dev", Scope.USER, ImageRef.parse("registry.fedoraproject.org/fedora:43"));

    private static BoxOrder everything(List<String> hooks, List<String> preHooks) {
        return new BoxOrder(
                "dev",
                Scope.USER,
                Optional.of(ImageRef.parse("fedora:43")),
                Optional.empty(),
                Optional.of(new HostPath("/home/me/boxes/my dev")),
                Optional.of("dev.example"),
                true,
                true,
                true,
                false,
                Set.of(Unshared.NETNS, Unshared.GROUPS),
                List.of("git", "gcc-c++"),
                List.of("data:/data", "/srv:/srv:ro"),
                List.of("--env A=\"b c\"", "--cap-add NET_ADMIN"),
                hooks,
                preHooks);
    }

    private static BoxOrder having(String home, String packageName, String volume, String flag, String hook) {
        return new BoxOrder(
                "dev",
                Scope.USER,
                Optional.of(ImageRef.parse("fedora:43")),
                Optional.empty(),
                Optional.of(new HostPath(home)),
                Optional.empty(),
                false,
                false,
                false,
                true,
                Set.of(),
                List.of(packageName),
                List.of(volume),
                List.of(flag),
                List.of(hook),
                List.of());
    }

    @Test
    void a_plain_box_is_named_made_of_its_image_and_labelled() {
        assertThat(new Making(PLAIN, OLD).arguments())
                .containsExactly(
                        "create",
                        "--yes",
                        "--name",
                        "dev",
                        "--image",
                        "registry.fedoraproject.org/fedora:43",
                        "--additional-flags",
                        "--label dev.atoll.box=dev");
        assertThat(new Making(PLAIN, OLD).unknown()).isEmpty();
        assertThat(new Making(PLAIN, OLD).unfit()).isEmpty();
    }

    @Test
    void every_part_of_an_order_has_its_words() {
        var making = new Making(everything(List.of("a", "b;", "c"), List.of("d")), NEW);

        assertThat(making.unknown()).isEmpty();
        assertThat(making.unfit()).isEmpty();
        assertThat(making.arguments())
                .containsExactly(
                        "create",
                        "--yes",
                        "--name",
                        "dev",
                        "--image",
                        "fedora:43",
                        "--home",
                        "/home/me/boxes/my dev",
                        "--hostname",
                        "dev.example",
                        "--init",
                        "--nvidia",
                        "--pull",
                        "--no-entry",
                        "--unshare-groups",
                        "--unshare-netns",
                        "--additional-packages",
                        "git gcc-c++",
                        "--volume",
                        "data:/data",
                        "--volume",
                        "/srv:/srv:ro",
                        "--additional-flags",
                        "--env A=\"b c\"",
                        "--additional-flags",
                        "--cap-add NET_ADMIN",
                        "--additional-flags",
                        "--label dev.atoll.box=dev",
                        "--init-hooks",
                        "a && b; c",
                        "--pre-init-hooks",
                        "d");
    }

    @Test
    void what_an_old_distrobox_does_not_know_is_named() {
        assertThat(new Making(everything(List.of(), List.of()), OLD).unknown())
                .containsExactly(
                        "--hostname", "--nvidia", "--unshare-groups", "--unshare-netns", "--additional-packages");
    }

    @Test
    void a_copy_is_made_of_another_box() {
        var order = new BoxOrder(
                "copy",
                Scope.SYSTEM,
                Optional.empty(),
                Optional.of("dev"),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                true,
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(new Making(order, NEW).arguments())
                .startsWith("create", "--yes", "--name", "copy", "--root", "--clone", "dev");
        assertThat(new Making(order, NEW).origin()).isEqualTo("dev");
    }

    @Test
    void a_hook_is_written_so_that_the_shell_of_the_host_reads_none_of_it() {
        var making = new Making(everything(List.of("echo 'x' *"), List.of("echo \"$HOME\" `id` *")), NEW);

        assertThat(making.arguments())
                .contains("echo '\"'\"'x'\"'\"' '\"*\"'", "echo \\\"\\$HOME\\\" \\`id\\` \"'*'\"");
    }

    @Test
    void a_distrobox_that_is_no_script_gets_a_hook_as_it_is() {
        var manual = new DistroboxManual("distrobox version: 2.0.0\n");

        assertThat(new Making(everything(List.of("echo 'x' *"), List.of()), manual).arguments())
                .contains("echo 'x' *");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$(id)", "`id`", "a;b", "a\nb", "a|b", "a&b", "a>b"})
    void what_the_shell_of_the_host_would_run_is_refused(String hostile) {
        assertThat(new Making(having("/h" + hostile, "git", "v:/v", "--x", "h"), NEW).unfit())
                .contains("the home '/h" + hostile + "'");
        assertThat(new Making(having("/h", hostile, "v:/v", "--x", "h"), NEW).unfit())
                .contains("the package '" + hostile + "'");
        assertThat(new Making(having("/h", "git", hostile, "--x", "h"), NEW).unfit())
                .contains("the volume '" + hostile + "'");
        assertThat(new Making(having("/h", "git", "v:/v", "--env=" + hostile, "h"), NEW).unfit())
                .contains("a flag");
    }

    @Test
    void a_hook_of_several_lines_is_refused() {
        assertThat(new Making(having("/h", "git", "v:/v", "--x", "a\nb"), NEW).unfit())
                .contains("an init hook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--env A='", "--env A=\"b", "--env A='b\"' '"})
    void a_quote_without_its_other_one_is_refused(String flag) {
        assertThat(new Making(having("/h", "git", "v:/v", flag, "h"), NEW).unfit())
                .contains("a flag");
    }

    @Test
    void a_flag_for_the_engine_is_no_option_of_distrobox() {
        var making = new Making(having("/h", "git", "v:/v", "--rm", "h"), NEW);

        assertThat(making.unknown()).isEmpty();
        assertThat(making.unfit()).isEmpty();
    }

    @Test
    void a_blank_hook_is_no_word() {
        assertThat(new Making(everything(List.of("", " "), List.of("")), NEW).arguments())
                .doesNotContain("--init-hooks", "--pre-init-hooks");
    }
}
