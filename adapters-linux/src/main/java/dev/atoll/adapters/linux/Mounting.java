package dev.atoll.adapters.linux;

import dev.atoll.adapters.linux.UnitVerbs.NotDone;
import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Mounts and unmounts by udisksctl, as whoever runs it, and looks before and after. Never with {@code --force}; what polkit
 * refuses is told with the line to type, at which udisksctl asks by itself. What it says is that of udisks 2.9.4.
 * Thread-safe.
 */
record Mounting(Tool udisksctl, FileTree files) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    ActionOutcome mount(Volumes volumes, String name, Optional<String> uuid, StepOutput output) {
        try {
            var before = look(volumes, name, uuid);
            if (!before.mounts().isEmpty()) {
                return new ActionOutcome.AlreadySo();
            }
            typed("mount", before, output);
            return look(volumes, name, uuid).mounts().isEmpty() ? noEffect("mount", before) : ActionOutcome.done();
        } catch (NotDone e) {
            return e.failed();
        }
    }

    /** One that is mounted in several places is unmounted from one after the other. */
    ActionOutcome unmount(Volumes volumes, String name, Optional<String> uuid, StepOutput output) {
        try {
            var now = look(volumes, name, uuid);
            if (now.mounts().isEmpty()) {
                return new ActionOutcome.AlreadySo();
            }
            while (!now.mounts().isEmpty()) {
                typed("unmount", now, output);
                var next = look(volumes, name, uuid);
                if (next.mounts().size() >= now.mounts().size()) {
                    return noEffect("unmount", now);
                }
                now = next;
            }
            return ActionOutcome.done();
        } catch (NotDone e) {
            return e.failed();
        }
    }

    private static Volume.State look(Volumes volumes, String name, Optional<String> uuid) throws NotDone {
        var seen = switch (volumes.observe()) {
            case Observation.Unknown<List<Volume.State>> unknown ->
                throw new NotDone(
                        (Failed) ActionOutcome.failed(new Trouble(unknown.cause(), unknown.detail(), unknown.hint())));
            case Observation.Known<List<Volume.State>> known -> known.value();
        };
        var volume = seen.stream()
                .flatMap(Volume.State::tree)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> NotDone.refused("there is no volume '" + name + "'", "see what there is: lsblk"));
        if (uuid.isPresent() && !volume.uuid().equals(uuid)) {
            throw NotDone.refused(
                    name + " is another volume by now: its UUID is "
                            + volume.uuid().orElse("not told"),
                    "see which it is: lsblk --output NAME,UUID");
        }
        if (!FileSystems.mountable(volume)) {
            throw NotDone.refused(
                    name + " holds no file system that could be mounted"
                            + volume.format().map(format -> ": " + format).orElse(""),
                    "see what there is: lsblk --fs");
        }
        return volume;
    }

    private void typed(String verb, Volume.State volume, StepOutput output) throws NotDone {
        var line = line(verb, volume);
        if (Thread.currentThread().isInterrupted()) {
            throw new NotDone(interrupted(line));
        }
        switch (udisksctl.within(LONGEST).ask(verb, "--block-device", device(volume), "--no-user-interaction")) {
            case Tool.Printed printed -> {
                printed.warnings().lines().forEach(output::line);
                printed.out().lines().forEach(output::line);
            }
            case Tool.Refused refused -> throw new NotDone(failed(line, volume, refused.trouble()));
        }
    }

    private Failed failed(String line, Volume.State volume, Trouble trouble) {
        if (Thread.currentThread().isInterrupted()) {
            return interrupted(line);
        }
        var said = trouble.detail();
        if (said.contains("NotAuthorized")) {
            return (Failed) ActionOutcome.failed(Kind.ACCESS_DENIED, said, line);
        }
        if (said.contains("Error connecting to the udisks daemon")) {
            return (Failed) ActionOutcome.failed(Kind.NOT_RUNNING, said, "systemctl start udisks2.service");
        }
        if (said.contains("DeviceBusy") || said.contains("target is busy")) {
            return (Failed) ActionOutcome.failed(Kind.REFUSED, volume.name() + " is busy: " + holders(volume), line);
        }
        var failed = (Failed) ActionOutcome.failed(trouble);
        return new Failed(failed.kind(), failed.detail(), failed.hint().or(() -> Optional.of(line)));
    }

    private String holders(Volume.State volume) {
        var holders = new FileHolders(files);
        var all = volume.places().stream()
                .map(HostPath::value)
                .flatMap(place -> holders.of(place).stream())
                .distinct()
                .toList();
        return all.isEmpty()
                ? "who holds it open cannot be seen, another user most likely"
                : "held open by " + String.join(", ", all);
    }

    private static ActionOutcome noEffect(String verb, Volume.State volume) {
        return ActionOutcome.failed(
                Kind.NOT_EFFECTIVE,
                line(verb, volume) + " ended well, and it is "
                        + (verb.equals("mount") ? "not mounted" : "mounted still"),
                "see where: findmnt " + device(volume));
    }

    private static Failed interrupted(String line) {
        return (Failed) ActionOutcome.failed(
                Kind.INTERRUPTED, line + ": stopped before it was done", "look what became of it: lsblk");
    }

    /** As a person would. */
    private static String line(String verb, Volume.State volume) {
        return "udisksctl " + verb + " --block-device " + device(volume);
    }

    /** The kernel's names of what is mapped are numbers: lsblk tells the mapper's. */
    private static String device(Volume.State volume) {
        var mapped = volume.type() == Volume.Type.LUKS || volume.type() == Volume.Type.LOGICAL_VOLUME;
        return (mapped ? "/dev/mapper/" : "/dev/") + volume.name();
    }
}
