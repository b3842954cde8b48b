package dev.atoll.adapters.memory;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.machine.Machine;
import java.time.Duration;
import java.util.Optional;

/** What the reference machine is, and how it does. */
final class ReferenceMachine {
    static final Duration UPTIME = Duration.ofDays(2).plusHours(3).plusMinutes(14);
    static final String KERNEL = "6.17.7-ba25.fc43.x86_64";

    private static final long GIB = 1L << 30;

    private ReferenceMachine() {}

    static Machine.State state(Moment moment) {
        var version = ReferenceHost.version(moment, ReferenceHost.BOOTED_AGE);
        return new Machine.State(
                "bazzite",
                new Machine.OperatingSystem(
                        "bazzite", "Bazzite", Optional.of("43"), Optional.of("bazzite"), Optional.of(version)),
                Optional.of(new Machine.ImageInfo(
                        "bazzite",
                        Optional.of("ostree-image-signed:docker://ghcr.io/ublue-os/bazzite"),
                        Optional.of("stable"),
                        Optional.of(version))),
                KERNEL,
                "x86_64",
                new Machine.Processor("AMD Ryzen 7 7840HS w/ Radeon 780M Graphics", 16),
                new Machine.Memory(
                        new ByteSize(30 * GIB),
                        new ByteSize(19 * GIB),
                        new ByteSize(15 * GIB),
                        new ByteSize(15 * GIB - GIB / 4)),
                new Machine.Load(0.84, 0.71, 0.66),
                Optional.of(new Machine.Pressure(0.21, 0, 0.07)),
                UPTIME,
                Optional.empty(),
                Optional.empty());
    }
}
