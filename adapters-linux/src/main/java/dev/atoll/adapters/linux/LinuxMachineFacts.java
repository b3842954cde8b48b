package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The machine as its kernel and its release files tell it. Starts no process. Inside a box these are the facts that the
 * box sees, and the answer says so. Thread-safe.
 */
public final class LinuxMachineFacts implements MachineFacts {
    private static final String IMAGE_INFO = "/usr/share/ublue-os/image-info.json";

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
        try {
            return Observation.known(
                    read(), at, new Source("linux", files.text("/proc/sys/kernel/osrelease"), "/proc"));
        } catch (Unreadable e) {
            return Observation.unknown(
                    Trouble.of(Cause.UNREADABLE, e.what(), "check that /proc is mounted: mount | grep ' /proc '"), at);
        }
    }

    private Machine.State read() throws Unreadable {
        return new Machine.State(
                essential("/proc/sys/kernel/hostname"),
                OsReleaseWire.read(
                        files.lines(files.has("/etc/os-release") ? "/etc/os-release" : "/usr/lib/os-release")),
                image(),
                essential("/proc/sys/kernel/osrelease"),
                files.text("/proc/sys/kernel/arch").orElseGet(() -> System.getProperty("os.arch", "")),
                ProcWire.processor(files.lines("/proc/cpuinfo")),
                ProcWire.memory(files.lines("/proc/meminfo")),
                ProcWire.load(essential("/proc/loadavg")),
                ProcWire.pressure(
                        files.lines("/proc/pressure/cpu"),
                        files.lines("/proc/pressure/memory"),
                        files.lines("/proc/pressure/io")),
                ProcWire.uptime(essential("/proc/uptime")),
                Hypervisor.of(files),
                box.name());
    }

    private String essential(String file) throws Unreadable {
        return files.text(file).orElseThrow(() -> new Unreadable(file + " cannot be read"));
    }

    private Optional<Machine.ImageInfo> image() {
        return files.text(IMAGE_INFO).flatMap(text -> {
            try {
                var info = Json.object(text);
                return info.text("image-name")
                        .map(name -> new Machine.ImageInfo(
                                name, info.text("image-ref"), info.text("image-tag"), info.text("version")));
            } catch (Unreadable e) {
                // A broken courtesy file costs its own fact and nothing else.
                return Optional.empty();
            }
        });
    }
}
