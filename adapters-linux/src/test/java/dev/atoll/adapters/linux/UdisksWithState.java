package dev.atoll.adapters.linux;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.volume.Volumes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * A stand-in that keeps what is mounted in a mount table, and refuses in the words of udisks 2.9.4, as they were read from
 * the real one. The disks are those of the testbed.
 */
final class UdisksWithState {
    private final Path folder;
    private final MachineFiles machine;

    UdisksWithState(Path folder) {
        this.folder = folder;
        this.machine = new MachineFiles(folder.resolve("root"));
        var lsblk = Recorded.text("util-linux-2.38.1/lsblk.json")
                .replaceAll("\"mountpoints\": \\[[^\\]]*]", "\"mountpoints\": [null]");
        machine.file("/proc/self/mountinfo", Recorded.text("util-linux-2.38.1/mountinfo"));
        machine.file("/lsblk.json", lsblk);
        program("lsblk", "#!/bin/sh\ncat '" + machine.path("/lsblk.json") + "'\n");
        program("udisksctl", SCRIPT.replace("ROOT", machine.root().toString()).replace("FOLDER", folder.toString()));
    }

    Volumes port() {
        var context = new AdapterContext(
                Map.of("linux.root", machine.root().toString()),
                Map.of("PATH", folder.resolve("bin") + ":/usr/bin:/bin"),
                InstantSource.fixed(Instant.EPOCH),
                Duration.ofSeconds(20));
        return new LinuxProvider().create(context).get(Kinds.VOLUME).orElseThrow();
    }

    MachineFiles machine() {
        return machine;
    }

    /** From now on it does so: {@code busy}, {@code denied}, {@code down}, {@code lies}. */
    void is(String how) {
        machine.file("/is-" + how, "");
    }

    List<String> typed() {
        try {
            var file = folder.resolve("typed");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void program(String name, String text) {
        var file = folder.resolve("bin").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String SCRIPT = """
            #!/bin/sh
            PATH=/usr/bin:/bin
            R='ROOT'
            T=$R/proc/self/mountinfo
            echo "$*" >> 'FOLDER/typed'
            fail() { echo "$1" >&2; exit 1; }
            [ "$2" = --block-device ] && [ "$4" = --no-user-interaction ] && [ $# = 4 ] || fail "Unknown option $*"
            D=$3
            E=GDBus.Error:org.freedesktop.UDisks2.Error
            [ -e "$R/is-down" ] && fail "Error connecting to the udisks daemon: Could not connect: No such file or directory"
            case $D in /dev/loop0p1 | /dev/loop0p2 | /dev/loop0p3 | /dev/loop1 | /dev/vda) ;;
            *) fail "Error looking up object for device $D" ;;
            esac
            [ $D = /dev/loop0p3 ] &&
                fail "Object /org/freedesktop/UDisks2/block_devices/loop0p3 is not a mountable filesystem."
            [ -e "$R/is-denied" ] &&
                fail "Error ${1}ing $D: $E.NotAuthorizedCanObtain: Not authorized to perform operation"
            [ -e "$R/is-lies" ] && exit 0
            case $1 in
            mount)
                grep -q " - [a-z0-9]* $D " "$T" && fail "Error mounting $D: $E.AlreadyMounted: Device $D is already mounted."
                echo "900 27 0:99 / /run/media/yish/EFI rw,nosuid,nodev - vfat $D rw" >> "$T"
                echo "Mounted $D at /run/media/yish/EFI" ;;
            unmount)
                grep -q " - [a-z0-9]* $D " "$T" || fail "Error unmounting $D: $E.NotMounted: Device \\`$D' is not mounted"
                [ $D = /dev/vda ] || [ -e "$R/is-busy" ] &&
                    fail "Error unmounting $D: $E.DeviceBusy: Error unmounting $D: target is busy"
                line=$(grep -n " - [a-z0-9]* $D " "$T" | head -n 1 | cut -d: -f1)
                sed "${line}d" "$T" > "$T.new" && mv "$T.new" "$T"
                echo "Unmounted $D." ;;
            esac
            """;
}
