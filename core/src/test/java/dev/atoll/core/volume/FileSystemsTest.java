package dev.atoll.core.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSystemsTest {
    private static Volume.State layer(
            String name, Volume.Type type, String format, String partition, String place, Volume.State... children) {
        return new Volume.State(
                name,
                type,
                new ByteSize(1L << 30),
                Optional.of(format).filter(word -> !word.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(partition).filter(word -> !word.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                place.isEmpty() ? List.of() : List.of(new Volume.Mount(new HostPath(place), false, Optional.empty())),
                Optional.empty(),
                List.of(children));
    }

    private static Volume.State disk(Volume.State... children) {
        return layer("sda", Volume.Type.DISK, "", "", "", children);
    }

    private static Volume.State partition(String name, String format, String type, String place) {
        return layer(name, Volume.Type.PARTITION, format, type, place);
    }

    @Test
    void what_lies_in_luks_is_not_open_and_what_lies_beside_it_is() {
        var inside = layer("luks-1", Volume.Type.LUKS, "btrfs", "", "/");
        var disk = disk(
                layer("sda1", Volume.Type.PARTITION, "crypto_LUKS", "", "", inside),
                partition("sda2", "ext4", "Linux filesystem", ""));

        assertThat(FileSystems.withFiles(disk)).extracting(Volume.State::name).containsExactly("luks-1", "sda2");
        assertThat(FileSystems.open(disk)).extracting(Volume.State::name).containsExactly("sda2");
    }

    @Test
    void a_locked_container_holds_nothing_that_could_be_read() {
        var locked = partition("sda1", "crypto_LUKS", "", "");

        assertThat(FileSystems.isContainer(locked)).isTrue();
        assertThat(FileSystems.withFiles(disk(locked))).isEmpty();
        assertThat(FileSystems.open(disk(locked))).isEmpty();
    }

    @Test
    void a_stick_without_partitions_is_open() {
        assertThat(FileSystems.open(layer("sdb", Volume.Type.DISK, "exfat", "", "")))
                .extracting(Volume.State::name)
                .containsExactly("sdb");
    }

    @Test
    void what_starts_a_machine_holds_nobodys_files_by_its_type_or_by_its_place() {
        assertThat(FileSystems.open(disk(
                        partition("sda1", "vfat", "EFI System", ""),
                        partition("sda2", "ext4", "bc13c2ff-59e6-4262-a352-b275fd6f7172", ""),
                        partition("sda3", "ext4", "Linux filesystem", "/boot"),
                        partition("sda4", "vfat", "", "/boot/efi"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"swap", "LVM2_member", "linux_raid_member", "iso9660", "squashfs", "erofs", "zfs_member"})
    void what_is_no_file_system_of_somebodys_is_none(String format) {
        assertThat(FileSystems.withFiles(disk(partition("sda1", format, "", ""))))
                .isEmpty();
    }

    @Test
    void what_lies_in_a_file_is_as_safe_as_that_file() {
        var loop = layer("loop0", Volume.Type.LOOP, "ext4", "", "/mnt/image");

        assertThat(FileSystems.withFiles(loop)).containsExactly(loop);
        assertThat(FileSystems.open(loop)).isEmpty();
    }
}
