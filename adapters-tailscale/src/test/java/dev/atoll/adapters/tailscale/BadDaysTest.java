package dev.atoll.adapters.tailscale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.testkit.fake.ScriptedSocketServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that goes wrong with tailscaled, and what is said about it. */
class BadDaysTest {
    private Bench bench;

    @BeforeEach
    void aMachineWithoutTailscale(@TempDir Path folder) {
        bench = new Bench(folder);
    }

    @Test
    void neither_socket_nor_command_is_not_installed() {
        var seen = unknown();

        assertThat(seen.cause()).isEqualTo(Cause.NOT_INSTALLED);
        assertThat(seen.detail()).contains("tailscaled.sock").contains("tailscale: not found");
        assertThat(seen.hint()).isPresent();
    }

    @Test
    void a_command_without_a_daemon_is_not_running() throws IOException {
        bench.command("echo 'failed to connect to local tailscaled; it does not appear to be running' >&2; exit 1");

        var seen = unknown();

        assertThat(seen.cause()).isEqualTo(Cause.NOT_RUNNING);
        assertThat(seen.hint())
                .hasValueSatisfying(hint -> assertThat(hint)
                        .contains("sudo systemctl enable --now tailscaled")
                        .contains("ujust tailscale enable"));
    }

    @Test
    void a_command_that_fails_with_other_words_is_unreadable_and_quoted() throws IOException {
        bench.command("echo 'whatever it says in 2031' >&2; exit 1");

        var seen = unknown();

        assertThat(seen.cause()).isEqualTo(Cause.UNREADABLE);
        assertThat(seen.detail()).contains("whatever it says in 2031").contains("no such socket");
        assertThat(seen.hint()).isPresent();
    }

    @Test
    void a_socket_nobody_listens_on_is_not_running() {
        ScriptedSocketServer.abandoned(bench.socket());

        var seen = unknown();

        assertThat(seen.cause()).isEqualTo(Cause.NOT_RUNNING);
        assertThat(seen.hint()).isPresent();
    }

    @Test
    void a_command_that_reaches_the_daemon_is_read_where_the_socket_is_not() throws IOException {
        var status = bench.file("status.json", Fixtures.of("tailscale-1.100.0/status-running.json"));
        var prefs = bench.file("prefs.json", Fixtures.of("tailscale-1.100.0/prefs.json"));
        var serve = bench.file("serve.json", Fixtures.of("tailscale-1.100.0/serve-config.json"));
        bench.command("echo 'warning: client version differs' >&2; case \"$*\" in "
                + "*' debug prefs') cat " + prefs + ";; *' serve status --json') cat " + serve
                + ";; *' status --json') cat " + status + ";; *) exit 2;; esac");

        var seen = (Observation.Known<Tailnet.State>) bench.peers().observe();

        assertThat(seen.value().up()).isTrue();
        assertThat(seen.value().served()).hasSize(3);
        assertThat(seen.value().preferences().orElseThrow().operator()).contains("yish");
        assertThat(seen.gaps()).as("an older command has no dns subcommand").isEmpty();
        assertThat(seen.source().orElseThrow().version()).contains("1.100.0-ERR-BuildInfo");
    }

    @Test
    void a_command_that_hangs_is_stopped_in_time() throws IOException {
        bench.command("sleep 60");
        var began = System.nanoTime();

        assertThat(unknown(Duration.ofMillis(500)).cause()).isEqualTo(Cause.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void a_daemon_that_refuses_is_access_denied() throws IOException {
        try (var daemon = new ScriptedDaemon(bench.socket())) {
            daemon.refuses("status", 403, "status access denied");

            var seen = unknown();

            assertThat(seen.cause()).isEqualTo(Cause.ACCESS_DENIED);
            assertThat(seen.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("--operator="));
        }
    }

    @Test
    void a_silent_daemon_times_out_within_the_deadline() throws IOException {
        try (var daemon = new ScriptedDaemon(bench.socket())) {
            daemon.isSilentAbout("status");
            var began = System.nanoTime();

            assertThat(unknown(Duration.ofMillis(400)).cause()).isEqualTo(Cause.TIMED_OUT);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1400));
        }
    }

    @Test
    void an_interrupt_ends_it_and_stays_set() throws Exception {
        try (var daemon = new ScriptedDaemon(bench.socket())) {
            daemon.isSilentAbout("status");
            var still = new FutureTask<>(() -> {
                bench.peers(Duration.ofSeconds(30)).observe();
                return Thread.currentThread().isInterrupted();
            });
            var thread = Thread.ofPlatform().start(still);
            while (daemon.requests().isEmpty()) {
                Thread.onSpinWait();
            }
            thread.interrupt();

            assertThat(still.get()).isTrue();
        }
    }

    @Test
    void garbage_a_cut_off_reply_and_an_error_are_unreadable() throws IOException {
        try (var daemon = new ScriptedDaemon(bench.socket())) {
            var whole =
                    ScriptedDaemon.reply(200, "application/json", Fixtures.of("tailscale-1.100.0/status-running.json"));
            for (var reply : new String[] {
                "what?\r\n\r\n",
                ScriptedDaemon.reply(200, "application/json", "<html>"),
                ScriptedDaemon.reply(200, "application/json", ""),
                ScriptedDaemon.reply(200, "application/json", "{\"BackendState\": \"Run"),
                ScriptedDaemon.reply(500, "text/plain", "internal error"),
                whole.substring(0, whole.length() / 2),
            }) {
                daemon.saysRaw("status", reply);

                var seen = unknown();

                assertThat(seen.cause()).as(reply).isEqualTo(Cause.UNREADABLE);
                assertThat(seen.hint()).as(reply).isPresent();
            }
        }
    }

    @Test
    void ten_megabytes_are_read() throws IOException {
        try (var daemon = new ScriptedDaemon(bench.socket())) {
            var status = Fixtures.of("tailscale-1.100.0/status-running.json").strip();
            var padded = status.substring(0, status.length() - 1) + ", \"Padding\": \"" + "x".repeat(10 << 20) + "\"}";
            daemon.says("status", padded);

            assertThat(bench.peers().observe()).isInstanceOf(Observation.Known.class);
        }
    }

    @Test
    void a_login_link_in_an_error_is_hidden() throws IOException {
        try (var daemon = new ScriptedDaemon(bench.socket())) {
            daemon.refuses("status", 500, "log in at https://login.tailscale.com/a/planted123");

            assertThat(unknown().toString()).contains("log in at").doesNotContain("planted123");
        }
        Files.delete(bench.socket());
        bench.command("echo 'Log in at: https://login.tailscale.com/a/planted123' >&2; exit 1");
        assertThat(unknown().toString()).contains("Log in at").doesNotContain("planted123");
    }

    @Test
    void measuring_without_the_command_says_so() {
        var seen = bench.peers().details(Set.of("iphone-14"));

        assertThat(seen).isInstanceOf(Observation.Unknown.class);
        assertThat(((Observation.Unknown<Tailnet.Connectivity>) seen).cause()).isEqualTo(Cause.NOT_INSTALLED);
    }

    private Observation.Unknown<Tailnet.State> unknown() {
        return unknown(Duration.ofSeconds(5));
    }

    private Observation.Unknown<Tailnet.State> unknown(Duration timeout) {
        var seen = bench.peers(timeout).observe();
        assertThat(seen).isInstanceOf(Observation.Unknown.class);
        return (Observation.Unknown<Tailnet.State>) seen;
    }
}
