package dev.atoll.core.overview;

import dev.atoll.core.volume.Volume;
import java.util.List;
import java.util.stream.Collectors;

/** What an overview says of disks in several places. */
final class Disks {
    private static final String LUKS = "crypto_LUKS";

    /** Where a machine starts from; nobody keeps anything there, and firmware reads no encryption. */
    private static final List<String> STARTING = List.of("vfat", "swap");

    private Disks() {}

    /** Whether somebody would call it a disk: not memory, not a file. */
    static boolean isOne(Volume.State root) {
        return root.type() == Volume.Type.DISK
                && root.size().bytes() > 0
                && !root.format().orElse("").equals("swap");
    }

    static String attached(Volume.State disk) {
        return disk.transport().orElse("internal") + (disk.removable() ? ", removable" : "");
    }

    static boolean encrypted(Volume.State volume) {
        return volume.format().orElse("").equals(LUKS);
    }

    /** Of what lies on a disk, how much of it is encrypted. */
    static String encryption(Volume.State disk) {
        var locked =
                disk.tree().filter(Disks::encrypted).map(Volume.State::name).toList();
        var plain = plain(disk, false);
        if (locked.isEmpty()) {
            return plain.isEmpty() ? "no file system seen" : "not encrypted";
        }
        return "encrypted (LUKS on " + String.join(", ", locked) + ")"
                + (plain.isEmpty()
                        ? ""
                        : ", but for " + plain.stream().map(Volume.State::name).collect(Collectors.joining(", ")));
    }

    /** File systems that hold somebody's files and are not encrypted. */
    static List<Volume.State> plain(Volume.State volume, boolean encrypted) {
        var locked = encrypted || encrypted(volume);
        var own = !locked
                && volume.children().isEmpty()
                && volume.format().filter(format -> !STARTING.contains(format)).isPresent()
                && volume.mounts().stream()
                        .noneMatch(mount -> mount.path().value().equals("/boot"));
        return own
                ? List.of(volume)
                : volume.children().stream()
                        .flatMap(child -> plain(child, locked).stream())
                        .toList();
    }
}
