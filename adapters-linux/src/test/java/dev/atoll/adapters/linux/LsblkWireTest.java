package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.volume.Volume;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LsblkWireTest {
    private static final String MOUNTINFO = """
            30 1 0:31 / / ro,relatime - overlay composefs ro
            31 30 0:33 /root /sysroot ro,relatime - btrfs /dev/mapper/luks-17b3 rw
            32 30 0:33 /home /var/home rw,relatime - btrfs /dev/mapper/luks-17b3 rw
            33 30 259:2 / /boot rw,relatime - ext4 /dev/nvme0n1p2 rw
            34 30 8:1 / /run/media/yish/My\\040Disk rw,nosuid - btrfs /dev/sda1 rw
            """;

    private static final String LSBLK = """
            {"blockdevices": [
              {"name":"sda","kname":"sda","path":"/dev/sda","type":"disk","size":2000000000,"tran":"usb","rm":"1","ro":0,
               "children":[{"name":"sda1","path":"/dev/sda1","type":"part","size":"1999000000","fstype":"btrfs","uuid":"b1"}]},
              {"name":"nvme0n1","path":"/dev/nvme0n1","type":"disk","size":1000204886016,"model":"Example SSD","rm":false,
               "children":[
                {"name":"nvme0n1p2","path":"/dev/nvme0n1p2","type":"part","size":1073741824,"fstype":null,"mountpoints":[null]},
                {"name":"nvme0n1p3","path":"/dev/nvme0n1p3","type":"part","size":998000000000,"fstype":"crypto_LUKS","uuid":"l1",
                 "children":[{"name":"luks-17b3","kname":"dm-0","path":"/dev/mapper/luks-17b3","type":"crypt","size":997000000000,
                              "fstype":"btrfs","uuid":"f1"}]}]}
            ]}
            """;

    private static List<Volume.State> read(String lsblk) throws Unreadable {
        return new LsblkWire(
                        MountTable.read(MOUNTINFO.lines().toList()),
                        mounts -> Optional.of(new Volume.Usage(new ByteSize(100), new ByteSize(40), new ByteSize(50))),
                        uuid -> List.of("dm-0"))
                .read(Json.object(lsblk));
    }

    private static Volume.State named(String name) throws Unreadable {
        return read(LSBLK).stream()
                .flatMap(Volume.State::tree)
                .filter(volume -> volume.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_tree_goes_from_disk_over_encryption_to_file_system() throws Unreadable {
        assertThat(read(LSBLK).getFirst().tree().map(Volume.State::name))
                .containsExactly("nvme0n1", "nvme0n1p2", "nvme0n1p3", "luks-17b3");
        assertThat(named("luks-17b3").type()).isEqualTo(Volume.Type.LUKS);
    }

    @Test
    void mounts_come_from_the_kernel_with_their_subvolume() throws Unreadable {
        assertThat(named("luks-17b3").mounts())
                .containsExactly(
                        new Volume.Mount(new HostPath("/sysroot"), true, Optional.of("/root")),
                        new Volume.Mount(new HostPath("/var/home"), false, Optional.of("/home")));
        assertThat(named("sda1").mounts().getFirst().path()).isEqualTo(new HostPath("/run/media/yish/My Disk"));
    }

    @Test
    void without_udev_the_kernel_still_knows_the_format() throws Unreadable {
        assertThat(named("nvme0n1p2").format()).contains("ext4");
    }

    @Test
    void sizes_and_flags_may_be_text() throws Unreadable {
        assertThat(named("sda").removable()).isTrue();
        assertThat(named("sda1").size()).isEqualTo(new ByteSize(1999000000));
    }

    /** Recorded from the same machine with the column of lsblk before 2.37, which tells one mount point of several. */
    @Test
    void the_older_columns_tell_the_same_tree() throws Unreadable {
        var older = read(Recorded.text("util-linux-2.38.1/lsblk-old-columns.json"));

        assertThat(older)
                .isNotEmpty()
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*mounts")
                .isEqualTo(read(Recorded.text("util-linux-2.38.1/lsblk.json")));
        assertThat(older.get(2).mounts())
                .singleElement()
                .satisfies(mount -> assertThat(mount.path()).hasToString("/"));
    }

    @Test
    void a_device_below_two_parents_appears_once() throws Unreadable {
        var member = "{\"name\":\"md0\",\"path\":\"/dev/md0\",\"type\":\"raid1\",\"size\":1}";
        var twice = "{\"blockdevices\":[{\"name\":\"a\",\"type\":\"disk\",\"size\":1,\"children\":[" + member
                + "]},{\"name\":\"b\",\"type\":\"disk\",\"size\":1,\"children\":[" + member + "]}]}";

        assertThat(read(twice).stream().flatMap(Volume.State::tree).map(Volume.State::name))
                .containsExactly("a", "md0", "b");
    }

    @Test
    void a_model_filled_up_with_blanks_loses_them() throws Unreadable {
        var padded = LSBLK.replace("Example SSD", "Example SSD     ");

        assertThat(read(padded).getFirst().model()).contains("Example SSD");
    }
}
