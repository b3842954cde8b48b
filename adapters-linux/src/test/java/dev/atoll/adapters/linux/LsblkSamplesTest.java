package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atoll.adapters.support.Json;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.volume.Volume;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads samples in place, from the folder that ATOLL_SAMPLES names; skipped where it names none. */
class LsblkSamplesTest {
    private Path folder;

    @BeforeEach
    void samples() {
        var named = System.getenv("ATOLL_SAMPLES");
        assumeTrue(named != null && Files.isDirectory(Path.of(named, "lsblk")), "ATOLL_SAMPLES names no folder");
        folder = Path.of(named, "lsblk");
    }

    @Test
    void every_sample_is_read_and_no_device_twice() throws Exception {
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                var names = read(file).stream()
                        .flatMap(Volume.State::tree)
                        .map(Volume.State::name)
                        .toList();
                assertThat(names).as(file.toString()).isNotEmpty().doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void a_raid_below_two_disks_is_seen_once() throws Exception {
        var raids = all("b-lsblk-swraid.json").stream()
                .filter(volume -> volume.type() == Volume.Type.RAID)
                .toList();

        assertThat(raids).singleElement().satisfies(raid -> {
            assertThat(raid.name()).isEqualTo("md0");
            assertThat(raid.places()).containsExactly(new HostPath("/"));
        });
    }

    @Test
    void an_opened_backup_disk_on_usb_is_removable_to_the_last_layer() throws Exception {
        var opened = named("10-usb-luks-backup-mixed-types.json", "luks-x");

        assertThat(opened.type()).isEqualTo(Volume.Type.LUKS);
        assertThat(opened.format()).contains("ext4");
        assertThat(opened.removable()).isTrue();
        assertThat(opened.places()).containsExactly(new HostPath("/media/user/Backup"));
        assertThat(named("10-usb-luks-backup-mixed-types.json", "sdb1").removable())
                .as("a SATA disk that could be plugged in while running")
                .isFalse();
    }

    @Test
    void the_root_of_a_btrfs_comes_before_the_homes() throws Exception {
        var btrfs = named("08-external-usb-zram-btrfs-two-nvme.json", "nvme1n1p3");

        assertThat(btrfs.places()).containsExactly(new HostPath("/"), new HostPath("/home"));
        assertThat(named("08-external-usb-zram-btrfs-two-nvme.json", "zram0").places())
                .as("swap is no place")
                .isEmpty();
    }

    @Test
    void models_have_no_blanks_around_them() throws Exception {
        assertThat(all("09-util-linux-2.37.4-O-bytes-fs-strings.json")
                        .getFirst()
                        .model())
                .contains("QEMU HARDDISK");
    }

    private Volume.State named(String sample, String name) throws Exception {
        return all(sample).stream()
                .filter(volume -> volume.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Volume.State> all(String sample) throws Exception {
        return read(folder.resolve(sample)).stream().flatMap(Volume.State::tree).toList();
    }

    private static List<Volume.State> read(Path sample) throws Exception {
        return new LsblkWire(MountTable.read(List.of()), mounts -> Optional.empty(), uuid -> List.of())
                .read(Json.object(Files.readString(sample)));
    }
}
