package dev.atoll.core.volume;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the layers of a disk tell of whose files lie there, and whether they are encrypted. Stateless. */
public final class FileSystems {
    private static final String LUKS = "crypto_LUKS";

    /** What holds nobody's files, or is gone with the plug. */
    private static final Set<String> NO_FILES = Set.of(
            LUKS, "swap", "LVM2_member", "linux_raid_member", "iso9660", "udf", "squashfs", "erofs", "zfs_member");

    /** What holds no tree of files, but another layer, or pages. */
    private static final Set<String> NO_TREE = Set.of(LUKS, "swap", "LVM2_member", "linux_raid_member", "zfs_member");

    /** As lsblk names their types, or as the partition table does where it knows no name. */
    private static final Set<String> STARTING = Set.of(
            "EFI System",
            "c12a7328-f81f-11d2-ba4b-00a0c93ec93b",
            "Linux extended boot",
            "bc13c2ff-59e6-4262-a352-b275fd6f7172");

    private FileSystems() {}

    /** The encrypted container itself: opened or locked. */
    public static boolean isContainer(Volume.State layer) {
        return layer.format().filter(LUKS::equals).isPresent();
    }

    /** Whether a kernel could show files of it. */
    public static boolean mountable(Volume.State layer) {
        return layer.format().filter(format -> !NO_TREE.contains(format)).isPresent();
    }

    /** Whether what lies on top of this layer is encrypted by it. */
    public static boolean encrypts(Volume.State layer) {
        return layer.type() == Volume.Type.LUKS || isContainer(layer);
    }

    /** Those of a tree that hold somebody's files: not what firmware, boot loader and swap use. */
    public static Stream<Volume.State> withFiles(Volume.State root) {
        return root.tree().filter(FileSystems::holdsFiles);
    }

    /** Those of them that no layer encrypts. What lies in a file is as safe as that file. */
    public static List<Volume.State> open(Volume.State root) {
        if (encrypts(root) || root.type() == Volume.Type.LOOP) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(root).filter(FileSystems::holdsFiles),
                        root.children().stream().flatMap(child -> open(child).stream()))
                .toList();
    }

    private static boolean holdsFiles(Volume.State layer) {
        return layer.type() != Volume.Type.OPTICAL
                && layer.format().filter(format -> !NO_FILES.contains(format)).isPresent()
                && layer.partitionType().filter(STARTING::contains).isEmpty()
                && layer.places().stream()
                        .limit(1)
                        .noneMatch(place -> place.value().startsWith("/boot"));
    }
}
