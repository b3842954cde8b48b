package dev.atoll.core.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container.BoxTool;
import dev.atoll.core.container.Container.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Visit VISIT = new Visit("podman", "distrobox");

    private static Container.State container(Scope scope, Status status, Optional<BoxTool> box) {
        return new Container.State(
                "id",
                "dev",
                scope,
                ImageRef.parse("fedora:43"),
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                box);
    }

    private static final Container.State BOX = container(Scope.USER, Status.RUNNING, Optional.of(BoxTool.DISTROBOX));
    private static final Container.State PLAIN = container(Scope.USER, Status.RUNNING, Optional.empty());
    private static final Container.State ROOTFUL =
            container(Scope.SYSTEM, Status.RUNNING, Optional.of(BoxTool.DISTROBOX));

    private static List<String> argv(Visit.Way way) {
        return way instanceof Visit.Way.Go go ? go.argv() : List.of();
    }

    private static String line(Visit.Way way) {
        return way instanceof Visit.Way.Typed typed ? typed.line() : "";
    }

    private static Visit.Guest guest(String folder) {
        return new Visit.Guest("yish", "/home/yish", folder, false);
    }

    @Test
    void every_word_reaches_the_program_as_it_is() {
        var argv = argv(VISIT.exec(BOX, guest("/home/yish/a b"), List.of("-rf", "a b", "$(id)", ";x", "a\nb")));

        assertThat(argv).endsWith("dev", "-rf", "a b", "$(id)", ";x", "a\nb");
        assertThat(argv).startsWith("podman", "exec", "--interactive", "--user", "yish", "--workdir", "/home/yish/a b");
        assertThat(argv).doesNotContain("--tty");
    }

    @Test
    void a_folder_of_the_host_is_where_a_box_has_it() {
        assertThat(argv(VISIT.exec(BOX, guest("/etc"), List.of("ls")))).contains("/run/host/etc");
        assertThat(argv(VISIT.exec(BOX, guest("/home/yishai"), List.of("ls")))).contains("/run/host/home/yishai");
    }

    @Test
    void what_is_no_box_has_no_user_of_the_host() {
        assertThat(argv(VISIT.exec(PLAIN, guest("/etc"), List.of("ls"))))
                .containsExactly("podman", "exec", "--interactive", "dev", "ls");
        assertThat(line(VISIT.enter(PLAIN))).isEqualTo("podman exec -it dev sh");
    }

    @Test
    void what_wants_root_is_typed() {
        assertThat(line(VISIT.enter(ROOTFUL))).isEqualTo("distrobox enter --root dev");
        assertThat(line(VISIT.logs(ROOTFUL, false, Optional.of(2)))).isEqualTo("sudo podman logs --tail 2 dev");
    }

    @Test
    void a_box_is_entered_by_its_own_tool_whether_it_runs_or_not() {
        var ended = container(Scope.USER, Status.EXITED, Optional.of(BoxTool.DISTROBOX));
        assertThat(argv(VISIT.enter(ended))).containsExactly("distrobox", "enter", "--name", "dev");
        assertThat(line(VISIT.exec(ended, guest("/"), List.of("ls")))).isEqualTo("atoll container start dev");
        assertThat(argv(VISIT.enter(container(Scope.USER, Status.EXITED, Optional.of(BoxTool.TOOLBX)))))
                .containsExactly("toolbox", "enter", "dev");
    }

    @Test
    void a_name_means_ones_own_and_with_root_no_other_than_the_rootful_one() {
        var both = List.of(ROOTFUL, BOX);

        assertThat(Visit.meant(both, "dev", false)).contains(BOX);
        assertThat(Visit.meant(both, "dev", true)).contains(ROOTFUL);
        assertThat(Visit.meant(List.of(BOX), "dev", true)).isEmpty();
        assertThat(Visit.meant(List.of(ROOTFUL), "dev", false)).contains(ROOTFUL);
        assertThat(Visit.meant(both, "de", false)).isEmpty();
    }
}
