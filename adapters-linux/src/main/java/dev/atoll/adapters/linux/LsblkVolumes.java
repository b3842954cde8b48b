package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Block devices as lsblk lists them, where the kernel mounted them, and what statvfs says of their room. Needs no root;
 * what only udev knows (models, UUIDs) is absent where it does not run. Thread-safe.
 */
public final class LsblkVolumes implements Volumes {
    /** One unknown column makes lsblk print nothing at all: the second set is what util-linux 2.33 knows. */
    private static final List<String> COLUMNS = List.of(
            "NAME,KNAME,PATH,TYPE,SIZE,FSTYPE,LABEL,UUID,PARTTYPENAME,MODEL,SERIAL,TRAN,RM,RO,MOUNTPOINTS",
            "NAME,KNAME,PATH,TYPE,SIZE,FSTYPE,LABEL,UUID,MODEL,SERIAL,TRAN,RM,RO,MOUNTPOINT");

    private final Tool lsblk;
    private final FileTree files;
    private final InstantSource clock;

    LsblkVolumes(Tool lsblk, FileTree files, InstantSource clock) {
        this.lsblk = lsblk;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Observation<List<Volume.State>> observe() {
        var at = clock.instant();
        var answer = lsblk.ask("--json", "--bytes", "-o", COLUMNS.getFirst());
        if (answer instanceof Tool.Refused refused && refused.trouble().detail().contains("unknown column")) {
            answer = lsblk.ask("--json", "--bytes", "-o", COLUMNS.getLast());
        }
        return switch (answer) {
            case Tool.Refused refused -> Observation.unknown(refused.trouble(), at);
            case Tool.Printed printed -> {
                try {
                    var mounts = MountTable.read(files.lines("/proc/self/mountinfo"));
                    yield Observation.known(
                            new LsblkWire(mounts, this::usage, this::btrfs).read(Json.object(printed.out())),
                            at,
                            new Source("lsblk", Optional.empty(), lsblk.command() + " --json"));
                } catch (Unreadable e) {
                    yield Observation.unknown(
                            Trouble.of(Cause.UNREADABLE, "lsblk: " + e.what(), "lsblk --json --bytes"), at);
                }
            }
        };
    }

    private Optional<Volume.Usage> usage(HostPath mountedAt) {
        try {
            var store = Files.getFileStore(files.path(mountedAt.value()));
            var size = store.getTotalSpace();
            return size <= 0
                    ? Optional.empty()
                    : Optional.of(new Volume.Usage(
                            new ByteSize(size),
                            new ByteSize(Math.max(0, size - store.getUnallocatedSpace())),
                            new ByteSize(Math.max(0, store.getUsableSpace()))));
        } catch (IOException e) {
            // Mounted where this user may not look.
            return Optional.empty();
        }
    }

    /** The kernel tells every user which devices a mounted btrfs spans; lsblk shows it on one of them. */
    private List<String> btrfs(String uuid) {
        return files.names("/sys/fs/btrfs/" + uuid + "/devices");
    }
}
