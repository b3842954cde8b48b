package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Block devices as lsblk lists them, where the kernel mounted them, and what statvfs says of their room. Needs no root;
 * what only udev knows (models, UUIDs) is absent where it does not run. Mounted is by udisks. Thread-safe.
 */
public final class LsblkVolumes implements Volumes {
    /** One unknown column makes lsblk print nothing at all: the second set is what util-linux 2.33 knows. */
    private static final List<String> COLUMNS = List.of(
            "NAME,KNAME,PATH,TYPE,SIZE,FSTYPE,LABEL,UUID,PARTTYPENAME,MODEL,SERIAL,TRAN,RM,RO,MOUNTPOINTS",
            "NAME,KNAME,PATH,TYPE,SIZE,FSTYPE,LABEL,UUID,MODEL,SERIAL,TRAN,RM,RO,MOUNTPOINT");

    private final Tool lsblk;
    private final FileTree files;
    private final Room room;
    private final Mounting mounting;
    private final InstantSource clock;

    LsblkVolumes(Tool lsblk, FileTree files, Room room, Mounting mounting, InstantSource clock) {
        this.lsblk = lsblk;
        this.files = files;
        this.room = room;
        this.mounting = mounting;
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
                    yield known(Json.object(printed.out()), at);
                } catch (Refusal e) {
                    yield Observation.unknown(e.trouble(), at);
                } catch (Unreadable e) {
                    yield Observation.unknown(
                            Trouble.of(Cause.UNREADABLE, "lsblk: " + e.what(), "lsblk --json --bytes"), at);
                }
            }
        };
    }

    @Override
    public ActionOutcome mount(String name, Optional<String> uuid, StepOutput output) {
        return mounting.mount(this, name, uuid, output);
    }

    @Override
    public ActionOutcome unmount(String name, Optional<String> uuid, StepOutput output) {
        return mounting.unmount(this, name, uuid, output);
    }

    private Observation<List<Volume.State>> known(Json lsblk, Instant at) throws Unreadable, Refusal {
        var rooms = new RoomReader(files, room);
        var mounts = MountTable.read(files.essentialLines("/proc/self/mountinfo"));
        var roots = new LsblkWire(mounts, rooms::of, this::btrfs).read(lsblk);
        var gaps = new ArrayList<>(rooms.gaps());
        udev(roots).ifPresent(gaps::add);
        return new Observation.Known<>(
                roots, at, gaps, Optional.of(new Source("lsblk", Optional.empty(), this.lsblk.command() + " --json")));
    }

    /** Without udev's records lsblk tells an ordinary user no UUID of any disk, and does not say so. */
    private Optional<Gap> udev(List<Volume.State> roots) {
        var told = roots.stream()
                .flatMap(Volume.State::tree)
                .anyMatch(volume -> volume.uuid().isPresent());
        return roots.isEmpty() || told || !files.names("/run/udev/data").isEmpty()
                ? Optional.empty()
                : Optional.of(Trouble.of(
                                Cause.NOT_RUNNING,
                                "/run/udev/data is empty: without udev only root is told what is on a disk",
                                "sudo lsblk --fs")
                        .in("formats, labels and UUIDs"));
    }

    /** The kernel tells every user which devices a mounted btrfs spans; lsblk shows it on one of them. */
    private List<String> btrfs(String uuid) {
        return files.names("/sys/fs/btrfs/" + uuid + "/devices");
    }
}
