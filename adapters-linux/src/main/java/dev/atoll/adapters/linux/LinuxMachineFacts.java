package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The machine as its kernel and its release files tell it. Starts no process. Inside a box these are the facts that the
 * box sees, and the answer says so. Thread-safe.
 */
public final class LinuxMachineFacts implements MachineFacts {
    private static final String IMAGE_INFO = "/usr/share/ublue-os/image-info.json";
    private static final String LOOK = "ls -l " + IMAGE_INFO + "; what the host runs tells: rpm-ostree status";

    private final FileTree files;
    private final BoxMark box;
    private final InstantSource clock;

    LinuxMachineFacts(FileTree files, BoxMark box, InstantSource clock) {
        this.files = files;
        this.box = box;
        this.clock = clock;
    }

    @Override
    public Observation<Machine.State> observe() {
        var at = clock.instant();
        var gaps = new ArrayList<Gap>();
        try {
            var source = new Source("linux", files.text("/proc/sys/kernel/osrelease"), "/proc");
            return new Observation.Known<>(read(gaps), at, gaps, Optional.of(source));
        } catch (Refusal e) {
            return Observation.unknown(e.trouble(), at);
        } catch (Unreadable e) {
            return Observation.unknown(
                    Trouble.of(Cause.UNREADABLE, e.what(), "check that /proc is mounted: mount | grep ' /proc '"), at);
        }
    }

    private Machine.State read(List<Gap> gaps) throws Unreadable, Refusal {
        return new Machine.State(
                files.essential("/proc/sys/kernel/hostname"),
                OsReleaseWire.read(
                        files.lines(files.has("/etc/os-release") ? "/etc/os-release" : "/usr/lib/os-release")),
                image(gaps),
                files.essential("/proc/sys/kernel/osrelease"),
                files.text("/proc/sys/kernel/arch").orElseGet(() -> System.getProperty("os.arch", "")),
                ProcWire.processor(files.lines("/proc/cpuinfo")),
                ProcWire.memory(files.essentialLines("/proc/meminfo")),
                ProcWire.load(files.essential("/proc/loadavg")),
                ProcWire.pressure(
                        files.lines("/proc/pressure/cpu"),
                        files.lines("/proc/pressure/memory"),
                        files.lines("/proc/pressure/io")),
                ProcWire.uptime(files.essential("/proc/uptime")),
                Hypervisor.of(files),
                box.name());
    }

    /** A broken courtesy file costs its own fact and nothing else. */
    private Optional<Machine.ImageInfo> image(List<Gap> gaps) {
        if (!files.has(IMAGE_INFO)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ImageInfoWire.read(files.essential(IMAGE_INFO)));
        } catch (Refusal e) {
            gaps.add(new Trouble(e.trouble().cause(), e.trouble().detail(), Optional.of(LOOK)).in("image-info"));
        } catch (Unreadable e) {
            gaps.add(Trouble.of(Cause.UNREADABLE, IMAGE_INFO + ": " + e.what(), LOOK)
                    .in("image-info"));
        }
        return Optional.empty();
    }
}
