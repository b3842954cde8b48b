package dev.atoll.core.claim;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.util.List;
import java.util.stream.Stream;

/** What a text may ask of the tree of disks. Stateless. */
final class Disks {
    /** What is smaller holds little, whatever it is. */
    private static final ByteSize SMALLEST = new ByteSize(4L << 30);

    private Disks() {}

    static Stream<Volume.State> all(List<Volume.State> roots) {
        return roots.stream().flatMap(Volume.State::tree);
    }

    static boolean encrypted(Volume.State volume) {
        return volume.tree().anyMatch(FileSystems::encrypts);
    }

    static boolean holds(Volume.State volume, String format) {
        return volume.tree().anyMatch(one -> one.format().filter(format::equals).isPresent());
    }

    /** File systems with somebody's files that nothing encrypts. */
    static List<Volume.State> open(List<Volume.State> roots) {
        return roots.stream().flatMap(root -> FileSystems.open(root).stream()).toList();
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
