package dev.atoll.core.volume;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One layer of storage: a disk, a partition, an opened encryption, a file system's device. */
public final class Volume {
    /** Where people look for a file system; the same btrfs is mounted in many places. */
    private static final List<String> KNOWN = List.of("/", "/sysroot", "/var/home", "/home", "/var");

    private static final Comparator<HostPath> KNOWN_FIRST = Comparator.comparingInt(Volume::rank)
            .thenComparingInt(path -> path.value().length())
            .thenComparing(Comparator.naturalOrder());

    private Volume() {}

    private static int rank(HostPath path) {
        var known = KNOWN.indexOf(path.value());
        return known < 0 ? KNOWN.size() : known;
    }

    /**
     * A node of the tree disk, partition, encryption, file system.
     *
     * @param name the kernel's name, unique on the machine: {@code nvme0n1p3}, {@code luks-17b3bf76}
     * @param format what is on it: {@code btrfs}, {@code vfat}, {@code crypto_LUKS}; absent where nobody told
     * @param uuid of this layer alone
     * @param transport how it is attached: {@code usb}, {@code sata}
     * @param usage of the file system, when it is mounted and told it
     * @param children what lies on top of it, by name
     */
    public record State(
            String name,
            Type type,
            ByteSize size,
            Optional<String> format,
            Optional<String> label,
            Optional<String> uuid,
            Optional<String> partitionType,
            Optional<String> model,
            Optional<String> serial,
            Optional<String> transport,
            boolean removable,
            boolean readOnly,
            Optional<Usage> usage,
            List<Mount> mounts,
            Optional<Btrfs> btrfs,
            List<State> children) {
        public State {
            notNull(name, type, size, format, label, uuid, partitionType, model, serial, transport, usage, btrfs);
            mounts = List.copyOf(mounts);
            children = List.copyOf(children);
        }

        /** This one and all below it, top first. */
        public Stream<State> tree() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(State::tree));
        }

        /** Where it is mounted, each path once; first the one by which people know it. */
        public List<HostPath> places() {
            return mounts.stream()
                    .map(Mount::path)
                    .distinct()
                    .sorted(KNOWN_FIRST)
                    .toList();
        }
    }

    /** What a layer is. LUKS is the opened mapping; a locked one is a partition of format crypto_LUKS without child. */
    public enum Type {
        DISK,
        PARTITION,
        LUKS,
        LOGICAL_VOLUME,
        RAID,
        LOOP,
        OPTICAL,
        NETWORK,
        OTHER
    }

    /** As statvfs counts: what root keeps for itself is in neither used nor available. */
    public record Usage(ByteSize size, ByteSize used, ByteSize available) {
        public Usage {
            notNull(size, used, available);
        }

        /** Share of what users can have that is taken, 0 to 1, as df counts it. */
        public double share() {
            return used.shareOf(new ByteSize(used.bytes() + available.bytes()));
        }
    }

    /** @param subvolume the part of a btrfs mounted there: {@code /root} */
    public record Mount(HostPath path, boolean readOnly, Optional<String> subvolume) {
        public Mount {
            notNull(path, subvolume);
        }
    }

    /** What a btrfs spans. Devices by kernel name; subvolumes where the tools tell a user. */
    public record Btrfs(List<String> devices, List<String> subvolumes) {
        public Btrfs {
            devices = List.copyOf(devices);
            subvolumes = List.copyOf(subvolumes);
        }
    }
}
