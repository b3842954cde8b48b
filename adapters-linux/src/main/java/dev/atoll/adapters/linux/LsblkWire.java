package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code lsblk --json --bytes}, util-linux 2.33 to 2.42, to the tree of volumes. For one answer; not thread-safe. */
final class LsblkWire {
    private final MountTable mounts;
    private final Function<List<Volume.Mount>, Optional<Volume.Usage>> usage;
    private final Function<String, List<String>> btrfsDevices;
    private final Set<String> seen = new HashSet<>();

    LsblkWire(
            MountTable mounts,
            Function<List<Volume.Mount>, Optional<Volume.Usage>> usage,
            Function<String, List<String>> btrfsDevices) {
        this.mounts = mounts;
        this.usage = usage;
        this.btrfsDevices = btrfsDevices;
    }

    List<Volume.State> read(Json lsblk) throws Unreadable {
        if (!lsblk.at("blockdevices").isTold()) {
            throw new Unreadable("'blockdevices' is missing");
        }
        return nodes(lsblk.items("blockdevices"), false);
    }

    /** A device with several parents (RAID, a btrfs of several) is listed below each; the first keeps it. */
    private List<Volume.State> nodes(List<Json> listed, boolean onRemovable) throws Unreadable {
        var nodes = new ArrayList<Volume.State>();
        for (var device : listed) {
            if (seen.add(device.text("path").orElse(device.essential("name")))) {
                nodes.add(node(device, onRemovable));
            }
        }
        nodes.sort(Comparator.comparing(Volume.State::name));
        return nodes;
    }

    /**
     * The removable bit is the medium's: a USB disk says 0, and what lies on it, mapped, never has one. Models and serial
     * numbers come filled up with blanks (util-linux 2.37).
     */
    private Volume.State node(Json device, boolean onRemovable) throws Unreadable {
        var name = device.essential("name");
        var path = pathOf(device, name);
        var format = device.text("fstype").or(() -> mounts.format(path));
        var mounted = mounted(device, path);
        var removable = onRemovable
                || device.flag("rm")
                || device.text("tran").orElse("").equals("usb");
        return new Volume.State(
                name,
                type(device.text("type").orElse(""), device.text("tran").orElse("")),
                new ByteSize(Math.max(0, device.number("size").orElse(0L))),
                format,
                device.text("label"),
                device.text("uuid"),
                device.text("parttypename"),
                device.text("model").map(String::strip),
                device.text("serial").map(String::strip),
                device.text("tran"),
                removable,
                device.flag("ro"),
                usage.apply(mounted),
                mounted,
                btrfs(format, device.text("uuid"), mounted),
                nodes(device.items("children"), removable));
    }

    /** Where the table names another device (/dev/root), lsblk knows better; it tells paths alone. */
    private List<Volume.Mount> mounted(Json device, String path) {
        var known = mounts.of(path);
        var told = known.isEmpty()
                ? Stream.concat(device.texts("mountpoints").stream(), device.text("mountpoint").stream())
                        .filter(mount -> mount.startsWith("/"))
                        .distinct()
                        .map(mount -> new Volume.Mount(new HostPath(mount), device.flag("ro"), Optional.empty()))
                        .toList()
                : known;
        return told.stream().sorted(Comparator.comparing(Volume.Mount::path)).toList();
    }

    /** As the mount table names it: mappings by their name mostly, by the kernel's where udev does not run. */
    private String pathOf(Json device, String name) {
        var path = device.text("path").orElse("/dev/" + name);
        return mounts.byDevice().containsKey(path)
                ? path
                : "/dev/" + device.text("kname").orElse(name);
    }

    private Optional<Volume.Btrfs> btrfs(Optional<String> format, Optional<String> uuid, List<Volume.Mount> mounted) {
        return format.filter("btrfs"::equals)
                .flatMap(is -> uuid)
                .map(id -> new Volume.Btrfs(
                        btrfsDevices.apply(id),
                        mounted.stream()
                                .flatMap(m -> m.subvolume().stream())
                                .distinct()
                                .sorted()
                                .toList()));
    }

    private static Volume.Type type(String word, String transport) {
        if (word.startsWith("raid") || word.equals("md")) {
            return Volume.Type.RAID;
        }
        return switch (word) {
            case "disk" -> transport.equals("iscsi") ? Volume.Type.NETWORK : Volume.Type.DISK;
            case "part" -> Volume.Type.PARTITION;
            case "crypt" -> Volume.Type.LUKS;
            case "lvm" -> Volume.Type.LOGICAL_VOLUME;
            case "loop" -> Volume.Type.LOOP;
            case "rom" -> Volume.Type.OPTICAL;
            default -> Volume.Type.OTHER;
        };
    }
}
