package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ShutdownTest {
    @Test
    @Timeout(120)
    void what_runs_is_finished_and_what_comes_is_refused() throws Exception {
        var begun = new CountDownLatch(1);
        var enough = new CountDownLatch(1);
        var running = Running.of(() -> {
            begun.countDown();
            await(enough);
            return new Picture(Snapshot.at(Running.NOON).build(), FindingReport.NONE);
        });
        var port = running.port();
        var slow = CompletableFuture.supplyAsync(() -> running.get("/api/v1/snapshot"));
        begun.await();

        var stopping = Thread.ofVirtual().start(running::close);
        while (accepts(port)) {
            Thread.onSpinWait();
        }
        assertThat(slow).isNotDone();
        enough.countDown();

        assertThat(slow.get().statusCode()).isEqualTo(200);
        assertThat(slow.get().body()).contains("takenAt");
        stopping.join();
    }

    @Test
    @Timeout(120)
    void a_signal_ends_the_program_with_the_code_of_that_signal() throws Exception {
        var program = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.atoll.http.Main",
                        "--demo",
                        "--port=0")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var err = new BufferedReader(new InputStreamReader(program.getErrorStream(), UTF_8))) {
            var line = err.readLine();
            assertThat(line).startsWith("atoll: serving an invented workstation on http://127.0.0.1:");
            var url = URI.create(line.replaceAll(".*(http\\S+).*", "$1"));
            try (var page = url.toURL().openStream()) {
                assertThat(new String(page.readAllBytes(), UTF_8)).contains("An invented workstation");
            }
            program.toHandle().destroy();

            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(program.exitValue()).isEqualTo(128 + 15);
            assertThat(err.readLine()).as("nothing is said about it").isNull();
        } finally {
            program.destroyForcibly();
        }
    }

    private static boolean accepts(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
