package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.HostPath;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which files somebody would miss: of podman 4.3 and 5.8, of distrobox 1.4 and 1.8. */
class OwnLayerTest {
    private static final List<String> NONE = List.of();

    @Test
    void files_of_the_owner_are_missed_and_what_the_set_up_wrote_is_not() throws Unreadable {
        var files = OwnLayer.read(Fixtures.of(Fixtures.PODMAN_4 + "changes-box.json"), NONE, true);

        assertThat(files.some()).containsExactly(new HostPath("/etc/mine.conf"), new HostPath("/opt/mine/f"));
        assertThat(files.count()).isEqualTo(2);
    }

    @Test
    void the_command_tells_the_same_in_its_own_shape() throws Unreadable {
        assertThat(OwnLayer.read(Fixtures.of(Fixtures.PODMAN_4 + "command-diff-box.json"), NONE, true))
                .isEqualTo(OwnLayer.read(Fixtures.of(Fixtures.PODMAN_4 + "changes-box.json"), NONE, true));
    }

    @Test
    void a_new_box_of_distrobox_1_8_has_nothing_of_its_own() throws Unreadable {
        var mounts = List.of("/var/lib/atoll-testbed/podman5/shared/home/yish");

        assertThat(OwnLayer.read(Fixtures.of(Fixtures.PODMAN_5 + "changes-box.json"), mounts, true)
                        .some())
                .isEmpty();
    }

    @Test
    void what_packages_brought_is_counted_where_nobody_told_the_packages() throws Unreadable {
        var diff = "[{\"Path\":\"/usr/bin/rg\",\"Kind\":1},{\"Path\":\"/usr/local/bin/own\",\"Kind\":1}]";

        assertThat(OwnLayer.read(diff, NONE, true).some()).containsExactly(new HostPath("/usr/local/bin/own"));
        assertThat(OwnLayer.read(diff, NONE, false).count()).isEqualTo(2);
    }

    @Test
    void what_was_deleted_is_nothing_to_lose_and_very_many_are_counted() throws Unreadable {
        var many = IntStream.range(0, 250)
                .mapToObj("{\"Path\":\"/opt/f%d\",\"Kind\":1}"::formatted)
                .collect(Collectors.joining(",", "[{\"Path\":\"/etc/gone\",\"Kind\":2},", "]"));

        var files = OwnLayer.read(many, NONE, true);

        assertThat(files.count()).isEqualTo(250);
        assertThat(files.some()).hasSize(100);
    }

    @Test
    void what_is_no_diff_is_refused() {
        assertThatThrownBy(() -> OwnLayer.read("\"x\"", NONE, true)).isInstanceOf(Unreadable.class);
    }
}
