package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.machine.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxMachineFactsTest {
    @TempDir
    private Path root;

    @BeforeEach
    void aBazzite() throws IOException {
        file("/proc/sys/kernel/hostname", "bazzite\n");
        file("/proc/sys/kernel/osrelease", "6.17.7-ba28.fc44.x86_64\n");
        file("/proc/cpuinfo", "processor\t: 0\nmodel name\t: Example  CPU 9\nprocessor\t: 1\n");
        file("/proc/meminfo", "MemTotal: 32768 kB\nMemAvailable: 16384 kB\nSwapTotal: 0 kB\nSwapFree: 0 kB\n");
        file("/proc/loadavg", "0.50 1.25 2.00 1/100 4242\n");
        file("/proc/uptime", "93784.12 1000.00\n");
        file(
                "/etc/os-release",
                "ID=bazzite\nPRETTY_NAME=\"Bazzite 44\"\nVARIANT_ID=bazzite\nOSTREE_VERSION='44.20260825'\n");
        file("/usr/share/ublue-os/image-info.json", "{\"image-name\":\"bazzite\",\"image-tag\":\"stable\",\"more\":1}");
    }

    private void file(String path, String text) throws IOException {
        var file = root.resolve(path.substring(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Observation<Machine.State> observe() {
        var files = new FileTree(root);
        return new LinuxMachineFacts(
                        files, new BoxMark(files, Map.of()), InstantSource.fixed(Instant.parse("2026-11-24T06:00:00Z")))
                .observe();
    }

    private Machine.State seen() {
        return ((Observation.Known<Machine.State>) observe()).value();
    }

    @Test
    void tells_what_the_files_say() {
        var machine = seen();

        assertThat(machine.hostname()).isEqualTo("bazzite");
        assertThat(machine.os().name()).isEqualTo("Bazzite 44");
        assertThat(machine.os().ostreeVersion()).contains("44.20260825");
        assertThat(machine.image().map(Machine.ImageInfo::name)).contains("bazzite");
        assertThat(machine.processor()).isEqualTo(new Machine.Processor("Example CPU 9", 2));
        assertThat(machine.memory().available()).isEqualTo(ByteSize.ofKib(16384));
        assertThat(machine.load()).isEqualTo(new Machine.Load(0.5, 1.25, 2));
        assertThat(machine.uptime()).isEqualTo(Duration.ofSeconds(93784));
        assertThat(machine.pressure()).isEmpty();
        assertThat(machine.insideBox()).isEmpty();
    }

    /** Pitfall 48: what answers in a box is not the host's. */
    @Test
    void notices_the_box_it_runs_in() throws IOException {
        file("/run/.containerenv", "engine=\"podman-5.8.4\"\nname=\"opencode-dev\"\n");

        assertThat(seen().insideBox()).isEqualTo(Optional.of("opencode-dev"));
    }

    @Test
    void a_broken_courtesy_file_costs_its_own_fact_alone() throws IOException {
        file("/usr/share/ublue-os/image-info.json", "{\"image-name\":");

        assertThat(seen().image()).isEmpty();
    }

    @Test
    void without_proc_it_is_unknown_and_says_what_to_check() throws IOException {
        Files.delete(root.resolve("proc/meminfo"));

        var unknown = (Observation.Unknown<Machine.State>) observe();

        assertThat(unknown.cause()).isEqualTo(Cause.UNREADABLE);
        assertThat(unknown.hint()).isPresent();
    }
}
