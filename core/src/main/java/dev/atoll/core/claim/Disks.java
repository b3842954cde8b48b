package dev.atoll.core.claim;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a text may ask of the tree of disks. Stateless. */
final class Disks {
    /** What needs no encryption, or has it below. */
    private static final Set<String> NO_DATA =
            Set.of("crypto_LUKS", "vfat", "swap", "squashfs", "erofs", "iso9660", "udf");
    /** Partitions that only start a system are smaller. */
    private static final ByteSize SMALLEST = new ByteSize(4L << 30);

    private Disks() {}

    static Stream<Volume.State> all(List<Volume.State> roots) {
        return roots.stream().flatMap(Volume.State::tree);
    }

    static boolean encrypted(Volume.State volume) {
        return volume.tree().anyMatch(Disks::isLuks);
    }

    static boolean isLuks(Volume.State volume) {
        return volume.type() == Volume.Type.LUKS
                || volume.format().filter("crypto_LUKS"::equals).isPresent();
    }

    static boolean holds(Volume.State volume, String format) {
        return volume.tree().anyMatch(one -> one.format().filter(format::equals).isPresent());
    }

    /** File systems with room for data that nothing below encrypts. */
    static List<Volume.State> open(List<Volume.State> roots) {
        var open = new ArrayList<Volume.State>();
        roots.forEach(root -> open(root, open));
        return List.copyOf(open);
    }

    private static void open(Volume.State volume, List<Volume.State> open) {
        if (isLuks(volume)
                || volume.name().startsWith("zram")
                || volume.type() == Volume.Type.LOOP
                || volume.type() == Volume.Type.OPTICAL) {
            return;
        }
        if (volume.format().filter(format -> !NO_DATA.contains(format)).isPresent()
                && volume.size().compareTo(SMALLEST) >= 0) {
            open.add(volume);
        }
        volume.children().forEach(child -> open(child, open));
    }

    /** Large things without anything on them that nobody could tell the format of. */
    static boolean untold(List<Volume.State> roots) {
        return all(roots)
                .anyMatch(volume -> volume.format().isEmpty()
                        && volume.children().isEmpty()
                        && volume.type() != Volume.Type.LOOP
                        && volume.type() != Volume.Type.OPTICAL
                        && volume.size().compareTo(SMALLEST) >= 0);
    }

    static String named(Volume.State volume) {
        return volume.name() + volume.transport().map(how -> " (" + how + ")").orElse("") + ", " + volume.size();
    }
}
