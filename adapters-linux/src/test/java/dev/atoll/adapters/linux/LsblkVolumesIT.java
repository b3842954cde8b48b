package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.volume.Volume;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two real disks on loop devices: a system's and a backup's. */
@OnTestbed
class LsblkVolumesIT {
    private static final Path BACKUP = Path.of("/var/lib/atoll-testbed/mnt/backup");
    private static final Path BOOT = Path.of("/var/lib/atoll-testbed/mnt/boot");
    private static final Path WRITTEN = BACKUP.resolve("it-written");
    private static final int MEGABYTES = 20;

    /** A btrfs gives room back some time after a file is gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeEach
    @AfterEach
    void as_it_was() throws IOException {
        Typed.asRoot("mount", "-o", "remount,rw", BACKUP.toString());
        if (Files.deleteIfExists(WRITTEN)) {
            Typed.asRoot("sync", "-f", BACKUP.toString());
        }
    }

    @Test
    void the_systems_disk_has_an_efi_a_boot_and_a_locked_partition() {
        var disk = diskOf("vfat");

        assertThat(disk.type()).isEqualTo(Volume.Type.LOOP);
        assertThat(disk.children())
                .extracting(Volume.State::format)
                .containsExactly(Optional.of("vfat"), Optional.of("ext4"), Optional.of("crypto_LUKS"));
        assertThat(disk.children()).allSatisfy(partition -> {
            assertThat(partition.type()).isEqualTo(Volume.Type.PARTITION);
            assertThat(partition.uuid()).contains(blkid(partition, "UUID"));
            assertThat(partition.size().bytes())
                    .isEqualTo(Long.parseLong(Typed.asRoot("blockdev", "--getsize64", "/dev/" + partition.name())));
        });
        assertThat(disk.children().get(0).label()).contains("EFI");
        assertThat(disk.children().get(1).label()).contains("boot");
        assertThat(disk.children().get(1).places()).containsExactly(new HostPath(BOOT.toString()));
        assertThat(disk.children().get(2).children()).as("it is locked").isEmpty();
    }

    @Test
    void the_backups_disk_is_one_btrfs() {
        var backup = backup();

        assertThat(backup.uuid()).contains(blkid(backup, "UUID"));
        assertThat(backup.label()).contains(blkid(backup, "LABEL"));
        assertThat(backup.btrfs().orElseThrow().devices()).containsExactly(backup.name());
        assertThat(backup.btrfs().orElseThrow().subvolumes()).containsExactly("/");
        assertThat(backup.usage().orElseThrow().size()).isEqualTo(backup.size());
    }

    @Test
    void what_is_written_is_used_and_what_is_deleted_is_not() throws IOException {
        var before = used();

        write();
        assertThat(Eventually.holds(() -> used() >= before + MEGABYTES * 1_000_000L, PATIENCE))
                .as("used: %s, before: %s", new ByteSize(used()), new ByteSize(before))
                .isTrue();

        Files.delete(WRITTEN);
        Typed.asRoot("sync", "-f", BACKUP.toString());
        assertThat(Eventually.holds(() -> used() < before + MEGABYTES * 500_000L, PATIENCE))
                .as("used: %s, before: %s", new ByteSize(used()), new ByteSize(before))
                .isTrue();
    }

    @Test
    void a_mount_turns_read_only_and_back() {
        assertThat(readOnly()).isFalse();

        Typed.asRoot("mount", "-o", "remount,ro", BACKUP.toString());
        assertThat(readOnly()).isTrue();
        assertThat(backup().readOnly()).as("the device itself is not").isFalse();

        Typed.asRoot("mount", "-o", "remount,rw", BACKUP.toString());
        assertThat(readOnly()).isFalse();
    }

    private static void write() throws IOException {
        var noise = new byte[MEGABYTES * 1_000_000];
        new Random(1).nextBytes(noise);
        Files.write(WRITTEN, noise);
        Typed.asRoot("sync", "-f", BACKUP.toString());
    }

    private static boolean readOnly() {
        return backup().mounts().getFirst().readOnly();
    }

    private static long used() {
        return backup().usage().orElseThrow().used().bytes();
    }

    private static Volume.State backup() {
        return seen().stream()
                .filter(volume -> volume.places().contains(new HostPath(BACKUP.toString())))
                .findFirst()
                .orElseThrow();
    }

    private static Volume.State diskOf(String format) {
        return seen().stream()
                .filter(disk ->
                        disk.children().stream().anyMatch(part -> part.format().equals(Optional.of(format))))
                .findFirst()
                .orElseThrow();
    }

    private static List<Volume.State> seen() {
        var context = Testbed.context(new LinuxProvider(), Duration.ofSeconds(30));
        var seen = new LinuxProvider()
                .create(context)
                .get(Kinds.VOLUME)
                .orElseThrow()
                .observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<Volume.State>>) seen).value();
    }

    private static String blkid(Volume.State volume, String tag) {
        return Typed.asRoot("blkid", "--probe", "--match-tag", tag, "--output", "value", "/dev/" + volume.name());
    }
}
