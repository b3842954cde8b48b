package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How the built server begins, looks and ends, while a real tool is as slow as the test wants it. */
@OnTestbed
@Timeout(300)
class ServeProcessIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Far below the minute that a look may take here, and the server's patience above that. */
    private static final Duration QUICK = Duration.ofSeconds(30);

    @Test
    void all_who_ask_at_the_same_moment_cause_one_look() throws Exception {
        try (var lsblk = new Turnstile();
                var serving = Serving.typed("--port=0", lsblk.setting());
                var client = new Client(serving.port());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lsblk.shut();
            Callable<HttpResponse<String>> ask = () -> client.get("/api/v1/snapshot");
            var first = threads.submit(ask);
            assertThat(Eventually.holds(() -> lsblk.came() > 0, PATIENCE)).isTrue();
            var others = Stream.generate(() -> threads.submit(ask)).limit(8).toList();
            lsblk.open();

            var answer = first.get();
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("bazzite_bazzite");
            for (var other : others) {
                assertThat(other.get().body()).isEqualTo(answer.body());
            }
            assertThat(lsblk.came()).isEqualTo(1);
        }
    }

    @Test
    void told_to_end_it_finishes_what_it_was_asked() throws Exception {
        try (var lsblk = new Turnstile();
                var serving = Serving.typed("--port=0", lsblk.setting())) {
            var port = serving.port();
            try (var client = new Client(port)) {
                lsblk.shut();
                var asked = CompletableFuture.supplyAsync(() -> client.get("/api/v1/snapshot"));
                assertThat(Eventually.holds(() -> lsblk.came() > 0, PATIENCE)).isTrue();

                serving.signal("TERM");
                assertThat(Eventually.holds(() -> refused(port), PATIENCE)).isTrue();
                assertThat(asked).isNotDone();
                lsblk.open();

                assertThat(asked.get().statusCode()).isEqualTo(200);
                assertThat(asked.get().body()).contains("bazzite_bazzite");
            }
            assertThat(serving.exit()).isEqualTo(143);
            assertThat(serving.lines()).isEmpty();
        }
    }

    @Test
    void ctrl_c_ends_it_quickly_though_a_browser_holds_its_connection() throws Exception {
        try (var serving = Serving.typed("--port=0");
                var client = new Client(serving.port())) {
            assertThat(client.get("/healthz").statusCode()).isEqualTo(200);

            var began = System.nanoTime();
            serving.signal("INT");

            assertThat(serving.exit()).isEqualTo(130);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(QUICK);
            assertThat(serving.lines()).isEmpty();
        }
    }

    @Test
    void ended_it_leaves_no_tool_behind_that_a_look_had_begun() throws Exception {
        try (var lsblk = new Turnstile();
                var serving = Serving.typed("--port=0", "--timeout=5s", lsblk.setting());
                var client = new Client(serving.port())) {
            assertThat(Eventually.holds(() -> looksBehindAnAnswer(client, lsblk), PATIENCE))
                    .isTrue();
            assertThat(lsblk.holds()).isTrue();

            serving.signal("TERM");

            assertThat(serving.exit()).isEqualTo(143);
            assertThat(Eventually.holds(() -> !lsblk.holds(), PATIENCE)).isTrue();
        }
    }

    /** Asks until somebody's answer set off a look that nobody waits for; not where this machine was too slow to ask. */
    private static boolean looksBehindAnAnswer(Client client, Turnstile lsblk) {
        lsblk.open();
        var answer = client.get("/api/v1/machine").body();
        lsblk.shut();
        var looks = lsblk.came();
        var same = true;
        while (same && lsblk.came() == looks) {
            same = client.get("/api/v1/machine").body().equals(answer);
        }
        return same && lsblk.holds();
    }

    @Test
    void a_port_that_is_taken_is_one_line() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var serving = Serving.typed("--port=" + taken.getLocalPort())) {
            assertThat(serving.exit()).isEqualTo(3);
            assertThat(serving.lines())
                    .singleElement()
                    .asString()
                    .startsWith("atoll: port " + taken.getLocalPort() + " of 127.0.0.1 is taken");
        }
    }

    private static boolean refused(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (IOException e) {
            return true;
        }
    }
}
