package dev.atoll.core.overview;

import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.util.stream.Collectors;

/** What an overview says of disks in several places. */
final class Disks {
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

    /** Of what lies on a disk, how much of it is encrypted. */
    static String encryption(Volume.State disk) {
        var locked = disk.tree()
                .filter(FileSystems::isContainer)
                .map(Volume.State::name)
                .toList();
        var open = FileSystems.open(disk);
        if (locked.isEmpty()) {
            return open.isEmpty() ? "no file system seen" : "not encrypted";
        }
        return "encrypted (LUKS on " + String.join(", ", locked) + ")"
                + (open.isEmpty()
                        ? ""
                        : ", but for " + open.stream().map(Volume.State::name).collect(Collectors.joining(", ")));
    }
}
