package dev.atoll.core.machine;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ByteSize;
import java.time.Duration;
import java.util.Optional;

/** The machine under everything: name, operating system, processor, memory, load. Only observed, never specified. */
public final class Machine {
    private Machine() {}

    /**
     * The machine at one instant.
     *
     * @param image what ublue's image-info.json says, on hosts that carry it
     * @param virtualization what hypervisor it runs on, empty on bare metal or where that is not told
     * @param insideBox the box this very process runs in; then the rest is what that box sees of its host
     */
    public record State(
            String hostname,
            OperatingSystem os,
            Optional<ImageInfo> image,
            String kernel,
            String architecture,
            Processor processor,
            Memory memory,
            Load load,
            Optional<Pressure> pressure,
            Duration uptime,
            Optional<String> virtualization,
            Optional<String> insideBox) {
        public State {
            notNull(
                    hostname,
                    os,
                    image,
                    kernel,
                    architecture,
                    processor,
                    memory,
                    load,
                    pressure,
                    uptime,
                    virtualization,
                    insideBox);
        }
    }

    /** As os-release tells it. {@code id}: {@code bazzite}; {@code variant}: {@code bazzite-nvidia-open}. */
    public record OperatingSystem(
            String id,
            String name,
            Optional<String> version,
            Optional<String> variant,
            Optional<String> ostreeVersion) {
        public OperatingSystem {
            notNull(id, name, version, variant, ostreeVersion);
        }

        /** {@code Bazzite 43}; some write the version into the name. */
        public String words() {
            return version.filter(number -> !name.contains(number))
                    .map(number -> name + " " + number)
                    .orElse(name);
        }
    }

    /** ublue's image-info.json. {@code tag} is what the image was built as, not what this host follows. */
    public record ImageInfo(String name, Optional<String> ref, Optional<String> tag, Optional<String> version) {
        public ImageInfo {
            notNull(name, ref, tag, version);
        }
    }

    /** @param threads processors the scheduler sees */
    public record Processor(String model, int threads) {
        public Processor {
            notNull(model);
        }
    }

    /** @param available what a new program could get without swapping, the kernel's MemAvailable */
    public record Memory(ByteSize total, ByteSize available, ByteSize swapTotal, ByteSize swapFree) {
        public Memory {
            notNull(total, available, swapTotal, swapFree);
        }
    }

    /** Runnable and uninterruptible tasks, averaged over 1, 5 and 15 minutes. */
    public record Load(double one, double five, double fifteen) {}

    /** Share of the last 10 seconds in which some task waited, in percent. Absent on kernels run with psi=0. */
    public record Pressure(double cpu, double memory, double io) {}
}
