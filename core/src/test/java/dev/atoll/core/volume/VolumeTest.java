package dev.atoll.core.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Facts;
import dev.atoll.core.common.HostPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VolumeTest {
    private static List<String> placesOf(String... mounted) {
        var mounts = Stream.of(mounted)
                .map(path -> new Volume.Mount(new HostPath(path), false, Optional.empty()))
                .toList();
        return Facts.plain(Volume.State.class, Map.of("mounts", mounts)).places().stream()
                .map(HostPath::value)
                .toList();
    }

    @Test
    void a_file_system_of_an_image_based_host_goes_by_its_sysroot() {
        assertThat(placesOf("/etc", "/sysroot", "/sysroot/ostree/deploy/default/var", "/usr", "/var", "/var/home"))
                .containsExactly("/sysroot", "/var/home", "/var", "/etc", "/usr", "/sysroot/ostree/deploy/default/var");
    }

    @Test
    void the_root_comes_before_all_others() {
        assertThat(placesOf("/var", "/home", "/sysroot", "/var/home", "/"))
                .containsExactly("/", "/sysroot", "/var/home", "/home", "/var");
    }

    @Test
    void paths_nobody_knows_go_by_length_and_then_by_letter() {
        assertThat(placesOf("/srv/backup", "/opt", "/mnt")).containsExactly("/mnt", "/opt", "/srv/backup");
    }

    @Test
    void a_path_that_two_mounts_share_counts_once() {
        assertThat(placesOf("/boot", "/boot")).containsExactly("/boot");
    }

    @Test
    void what_is_not_mounted_is_in_no_place() {
        assertThat(placesOf()).isEmpty();
    }
}
