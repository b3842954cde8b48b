package dev.atoll.adapters.ostree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.host.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that goes wrong with the host's tools, and what is said about it. */
class BadDaysTest {
    private Bench bench;

    @BeforeEach
    void aMachine(@TempDir Path folder) throws IOException {
        bench = new Bench(folder);
        Files.createDirectories(bench.root());
    }

    @Test
    void a_machine_of_another_kind_says_so_plainly_and_starts_nothing() throws IOException {
        // Flatpak brings ostree to any system.
        bench.prints("ostree", "No deployments.");

        var seen = unknown();

        assertThat(seen.cause()).isEqualTo(Cause.NOT_INSTALLED);
        assertThat(seen.detail()).startsWith("this is not an image-based host");
        assertThat(seen.hint()).isPresent();
        assertThat(bench.runs()).isEmpty();
    }

    @Test
    void an_rpm_ostree_on_a_machine_of_another_kind_is_no_image_based_host_either() throws IOException {
        bench.fails("rpm-ostree", "error: This system was not booted via libostree.")
                .prints("bootc", Fixtures.of("schema-bootc-1.16/no-bootc-host.json"));

        assertThat(unknown().detail()).startsWith("this is not an image-based host");
    }

    @Test
    void a_container_says_where_to_look() throws IOException {
        bench.file("run/.containerenv", "", Bench.NOW);

        var seen = unknown();

        assertThat(seen.cause()).isEqualTo(Cause.NOT_INSTALLED);
        assertThat(seen.detail()).contains("container");
        assertThat(seen.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("distrobox-host-exec"));
    }

    @Test
    void a_whole_machine_made_from_an_image_of_docker_is_no_container() throws IOException {
        bench.file(".dockerenv", "", Bench.NOW);

        assertThat(unknown().detail()).startsWith("this is not an image-based host");
    }

    @Test
    void an_image_based_host_without_its_tools_is_not_installed() throws IOException {
        bench.bootedFromImage();

        var seen = unknown();

        assertThat(seen.cause()).isEqualTo(Cause.NOT_INSTALLED);
        assertThat(seen.detail()).contains("booted by ostree");
        assertThat(seen.hint()).isPresent();
    }

    @Test
    void a_daemon_that_is_down_is_not_running() throws IOException {
        bench.bootedFromImage()
                .fails("rpm-ostree", "error: Failed to activate service org.projectatomic.rpmostree1: timed out");

        var seen = unknown();

        assertThat(seen.cause()).isEqualTo(Cause.NOT_RUNNING);
        assertThat(seen.hint()).contains("sudo systemctl restart rpm-ostreed");
    }

    @Test
    void a_bootc_host_asked_by_a_user_is_access_denied_with_the_command_to_type() throws IOException {
        bench.bootedFromImage().fails("bootc", "error: This command must be executed as the root user");

        var seen = unknown();

        assertThat(seen.cause()).isEqualTo(Cause.ACCESS_DENIED);
        assertThat(seen.hint()).hasValueSatisfying(hint -> assertThat(hint).startsWith("sudo "));
    }

    @Test
    void a_tool_that_may_not_look_or_may_not_be_run_is_access_denied() throws IOException {
        bench.bootedFromImage().fails("rpm-ostree", "error: opendir(ostree/repo): Permission denied");
        assertThat(unknown().cause()).isEqualTo(Cause.ACCESS_DENIED);

        var program = bench.folder().resolve("bin/rpm-ostree");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(unknown().cause()).isEqualTo(Cause.ACCESS_DENIED);
        assertThat(unknown().hint()).contains("see who may run it: ls -l " + program);
    }

    @Test
    void a_tool_that_hangs_is_stopped_within_the_deadline() throws IOException {
        bench.bootedFromImage()
                .program("rpm-ostree", "sleep 60")
                .prints("ostree", Fixtures.of("ostree-2022.7/status-staged.txt"));
        var began = System.nanoTime();

        var seen = bench.port(Duration.ofMillis(500), Map.of()).observe();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(((Observation.Unknown<Host.State>) seen).cause()).isEqualTo(Cause.TIMED_OUT);
    }

    @Test
    void an_updater_that_hangs_leaves_a_gap_where_rpm_ostree_answered() throws IOException {
        bench.bootedFromImage()
                .prints("rpm-ostree", Fixtures.of("schema-rpm-ostree-2026.2/staged.json"))
                .program("bootc", "sleep 60")
                .program("systemctl", "sleep 60");

        var seen = bench.port(Duration.ofMillis(1500), Map.of()).observe();

        assertThat(seen).isInstanceOf(Observation.Known.class);
        assertThat(((Observation.Known<Host.State>) seen).gaps())
                .extracting(Gap::cause)
                .containsExactly(Cause.TIMED_OUT, Cause.TIMED_OUT);
    }

    @Test
    void garbage_a_cut_off_answer_and_an_error_are_unreadable() throws IOException {
        bench.bootedFromImage();
        var whole = Fixtures.of("schema-rpm-ostree-2026.2/staged.json");
        for (var printed : new String[] {"", "hello", "[]", "{}", whole.substring(0, whole.length() / 2)}) {
            bench.prints("rpm-ostree", printed);

            var seen = unknown();

            assertThat(seen.cause()).as(printed).isEqualTo(Cause.UNREADABLE);
            assertThat(seen.hint()).as(printed).isPresent();
        }
        bench.fails("rpm-ostree", "error: bus fault");
        assertThat(unknown().detail()).contains("bus fault");
    }

    @Test
    void ten_megabytes_and_a_flood_of_warnings_are_read() throws IOException {
        bench.bootedFromImage()
                .prints(
                        "rpm-ostree",
                        Fixtures.of("schema-rpm-ostree-2026.2/staged.json")
                                .replace("{\\\"schemaVersion\\\": 2}", "x".repeat(5 << 20)));
        var out = bench.folder().resolve("rpm-ostree.out");
        bench.program("rpm-ostree", "yes warning | head -c 1000000 >&2; cat " + out);

        assertThat(bench.observe()).isInstanceOf(Observation.Known.class);
    }

    @Test
    void no_systemd_is_no_gap() throws IOException {
        bench.bootedFromImage()
                .prints("rpm-ostree", Fixtures.of("schema-rpm-ostree-2026.2/staged.json"))
                .fails("systemctl", "System has not been booted with systemd as init system (PID 1).");

        assertThat(((Observation.Known<Host.State>) bench.observe()).gaps()).isEmpty();
    }

    @Test
    void an_interrupt_ends_it_and_stays_set() throws Exception {
        bench.bootedFromImage().program("rpm-ostree", "sleep 60");
        var still = new FutureTask<>(() -> {
            bench.port(Duration.ofSeconds(30), Map.of()).observe();
            return Thread.currentThread().isInterrupted();
        });
        var thread = Thread.ofPlatform().start(still);
        while (bench.runs().isEmpty()) {
            Thread.onSpinWait();
        }
        thread.interrupt();

        assertThat(still.get()).isTrue();
    }

    private Observation.Unknown<Host.State> unknown() {
        var seen = bench.observe();
        assertThat(seen).isInstanceOf(Observation.Unknown.class);
        return (Observation.Unknown<Host.State>) seen;
    }
}
