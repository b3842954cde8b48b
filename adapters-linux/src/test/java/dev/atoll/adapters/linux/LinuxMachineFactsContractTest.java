package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.machine.MachineFacts;
import dev.atoll.core.observe.Kinds;
import dev.atoll.testkit.BadDays;
import dev.atoll.testkit.MachineFactsContract;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.Unprivileged;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel's files have neither a daemon nor a process behind them: of bad days only those that can befall a file. */
class LinuxMachineFactsContractTest implements MachineFactsContract, BadDays<MachineFacts, Machine.State> {
    private static final String IMAGE_INFO = "/usr/share/ublue-os/image-info.json";

    private final Path root;

    LinuxMachineFactsContractTest(@TempDir Path root) {
        this.root = root;
    }

    @Override
    public MachineFacts port(Situation situation, Duration timeout) {
        return machine(
                switch (situation) {
                    case MISSING -> new MachineFiles(root);
                    case PARTIAL -> bazzite().file(IMAGE_INFO, "{\"image-name\":");
                    case DENIED -> bazzite().forbidden("/proc/meminfo");
                    case GARBAGE -> bazzite().file("/proc/meminfo", "<html>{\"}");
                    case CUT_OFF -> bazzite().file("/proc/meminfo", "MemTotal: 32768 kB\nMemAvail");
                    case HUGE -> with(bazzite(), "News: 1 kB\n".repeat(1_000_000));
                    case EXTRA_FIELDS -> with(bazzite(), "News: 1 kB\nNEWS=a=b\n# and a word\n");
                    // Before 6.1 the kernel did not tell its architecture, before 4.20 or with psi=0 no pressure.
                    case OLDER ->
                        bazzite()
                                .without("/proc/sys/kernel/arch")
                                .without("/proc/pressure/cpu")
                                .without("/proc/pressure/memory")
                                .without("/proc/pressure/io");
                    case HEALTHY, NO_SOCKET, DOWN, SILENT, FAILING, NOISY_STDERR, SECRETS -> bazzite();
                });
    }

    private static MachineFiles with(MachineFiles files, String more) {
        for (var file : List.of("/proc/meminfo", "/proc/cpuinfo", "/etc/os-release", "/proc/pressure/cpu")) {
            files.file(file, files.tree().text(file).orElseThrow() + "\n" + more);
        }
        return files;
    }

    @Override
    public Map<Situation, String> impossible() {
        return MachineFiles.IMPOSSIBLE;
    }

    @Override
    public Machine.State expectedIn(Situation situation) {
        var told = expected();
        return new Machine.State(
                told.hostname(),
                told.os(),
                told.image(),
                told.kernel(),
                System.getProperty("os.arch"),
                told.processor(),
                told.memory(),
                told.load(),
                Optional.empty(),
                told.uptime(),
                told.virtualization(),
                told.insideBox());
    }

    @Test
    @Unprivileged
    @Override
    @SuppressWarnings("JUnitMethodInvoked") // The same rule, for a user without rights.
    public void obs_4_bad_day_permission_denied() {
        BadDays.super.obs_4_bad_day_permission_denied();
    }

    /** A file has no deadline: the snapshot's ends the waiting. */
    @Test
    @Override
    public void obs_5_bad_day_hangs() {
        try (var hung = bazzite().hung("/proc/uptime")) {
            hung.costs(Kinds.MACHINE);
        }
    }

    private MachineFiles bazzite() {
        return new MachineFiles(root)
                .file("/proc/sys/kernel/hostname", "bazzite\n")
                .file("/proc/sys/kernel/osrelease", "6.17.7-ba28.fc44.x86_64\n")
                .file("/proc/sys/kernel/arch", "x86_64\n")
                .file("/proc/cpuinfo", "processor\t: 0\nmodel name\t: Example CPU 9\nflags\t\t: fpu hypervisor\n")
                .file("/proc/meminfo", "MemTotal: 32768 kB\nMemAvailable: 16384 kB\nSwapTotal: 8 kB\nSwapFree: 4 kB\n")
                .file("/proc/loadavg", "0.50 1.25 2.00 1/100 4242\n")
                .file("/proc/uptime", "93784.12 1000.00\n")
                .file("/proc/pressure/cpu", pressure("1.50"))
                .file("/proc/pressure/memory", pressure("0.00"))
                .file("/proc/pressure/io", pressure("22.07"))
                .file("/sys/class/dmi/id/sys_vendor", "QEMU\n")
                .file(
                        "/etc/os-release",
                        "ID=bazzite\nPRETTY_NAME=\"Bazzite 44\"\nVERSION_ID=44\nVARIANT_ID=bazzite-dx\n")
                .file(IMAGE_INFO, "{\"image-name\":\"bazzite\",\"image-tag\":\"stable\"}");
    }

    private static String pressure(String percent) {
        return "some avg10=" + percent
                + " avg60=0.30 avg300=0.10 total=12345\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=0\n";
    }

    private static MachineFacts machine(MachineFiles files) {
        return new LinuxMachineFacts(
                files.tree(), new BoxMark(files.tree(), Map.of()), InstantSource.fixed(Instant.EPOCH));
    }

    @Override
    public Machine.State expected() {
        return new Machine.State(
                "bazzite",
                new Machine.OperatingSystem(
                        "bazzite", "Bazzite 44", Optional.of("44"), Optional.of("bazzite-dx"), Optional.empty()),
                Optional.of(
                        new Machine.ImageInfo("bazzite", Optional.empty(), Optional.of("stable"), Optional.empty())),
                "6.17.7-ba28.fc44.x86_64",
                "x86_64",
                new Machine.Processor("Example CPU 9", 1),
                new Machine.Memory(ByteSize.ofKib(32768), ByteSize.ofKib(16384), ByteSize.ofKib(8), ByteSize.ofKib(4)),
                new Machine.Load(0.5, 1.25, 2),
                Optional.of(new Machine.Pressure(1.5, 0, 22.07)),
                Duration.ofSeconds(93784),
                Optional.of("qemu"),
                Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/proc/sys/kernel/hostname",
                "/proc/sys/kernel/osrelease",
                "/proc/meminfo",
                "/proc/loadavg",
                "/proc/uptime"
            })
    void an_essential_file_that_is_missing_or_empty_is_unreadable_by_its_name(String file) {
        for (var files : new MachineFiles[] {bazzite().without(file), bazzite().file(file, "\n")}) {
            var unknown = unknown(machine(files));

            assertThat(unknown.cause()).isEqualTo(Cause.UNREADABLE);
            assertThat(unknown.detail()).contains(file);
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void an_essential_file_with_garbage_or_half_of_it_is_unreadable(String file, String text) {
        assertThat(unknown(machine(bazzite().file(file, text))).cause()).isEqualTo(Cause.UNREADABLE);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("/proc/meminfo", "<html>{\"}"),
                Arguments.of("/proc/meminfo", "MemTotal:"),
                Arguments.of("/proc/meminfo", "MemTotal: 32768 kB\nMemAvail"),
                Arguments.of("/proc/meminfo", "MemTotal: -1 kB\nMemAvailable: 1 kB\nSwapTotal: 0 kB\nSwapFree: 0 kB"),
                Arguments.of(
                        "/proc/meminfo",
                        "MemTotal: 9223372036854775807 kB\nMemAvailable: 1 kB\nSwapTotal: 0 kB\nSwapFree: 0 kB"),
                Arguments.of("/proc/loadavg", "<html>{\"}"),
                Arguments.of("/proc/loadavg", "0.50 1."),
                Arguments.of("/proc/loadavg", "NaN -1 Infinity"),
                Arguments.of("/proc/uptime", "<html>{\"}"),
                Arguments.of("/proc/uptime", "-5 1"),
                Arguments.of("/proc/uptime", "NaN 1"));
    }

    private static Observation.Unknown<Machine.State> unknown(MachineFacts machine) {
        var seen = machine.observe();
        assertThat(seen).isInstanceOf(Observation.Unknown.class);
        return (Observation.Unknown<Machine.State>) seen;
    }
}
