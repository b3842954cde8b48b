package dev.atoll.adapters.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.core.common.Cause;
import dev.atoll.testkit.Unprivileged;
import dev.atoll.testkit.fake.CannedReply;
import dev.atoll.testkit.fake.ScriptedSocketServer;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class UnixHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);

    private Path folder;
    private ScriptedSocketServer server;

    @BeforeEach
    void aServer(@TempDir Path folder) {
        this.folder = folder;
        server = ScriptedSocketServer.at(folder.resolve("s"));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private SocketReply get(Duration timeout) {
        return new UnixHttp(server.socket(), "d", timeout).get("/v5/info?all=true");
    }

    private static Cause cause(SocketReply reply) {
        assertThat(reply).isInstanceOf(SocketReply.Failed.class);
        return ((SocketReply.Failed) reply).trouble().cause();
    }

    @Test
    void one_plain_get_is_sent() {
        server.otherwise(CannedReply.json("{}"));

        var reply = (SocketReply.Answered) get(PATIENCE);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.isJson()).isTrue();
        assertThat(reply.body()).isEqualTo("{}");
        assertThat(server.calls()).containsExactly("GET /v5/info?all=true");
        assertThat(server.connections()).isOne();
    }

    @Test
    void a_refusal_is_an_answer() {
        server.otherwise(CannedReply.status(403, "not you"));

        var reply = (SocketReply.Answered) get(PATIENCE);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body()).isEqualTo("not you");
    }

    @Test
    void chunked_and_ten_megabytes_are_read_whole() {
        server.otherwise(new CannedReply.Chunked("x".repeat(123_456)));
        assertThat(((SocketReply.Answered) get(PATIENCE)).body()).hasSize(123_456);

        server.otherwise(CannedReply.huge("[]"));
        assertThat(((SocketReply.Answered) get(PATIENCE)).body()).hasSize(10_000_002);
    }

    @Test
    void one_that_just_closes_in_the_end_is_read_whole() {
        server.otherwise(new CannedReply.Raw("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nto the last byte"));

        assertThat(((SocketReply.Answered) get(PATIENCE)).body()).isEqualTo("to the last byte");
    }

    @Test
    void what_ends_early_or_is_no_http_is_unreadable() {
        for (var reply :
                List.of(CannedReply.cutOff("{\"a\": 1}"), new CannedReply.Raw(""), new CannedReply.Raw("Hi!\r\n"))) {
            server.otherwise(reply);

            assertThat(cause(get(PATIENCE))).as(reply.toString()).isEqualTo(Cause.UNREADABLE);
        }
    }

    @Test
    void a_line_and_a_head_beyond_their_bounds_are_unreadable() {
        for (var head : List.of("X: " + "y".repeat(20_000) + "\r\n", "X: y\r\n".repeat(101))) {
            server.otherwise(new CannedReply.Raw("HTTP/1.1 200 OK\r\n" + head + "Content-Length: 0\r\n\r\n"));

            assertThat(cause(get(PATIENCE))).isEqualTo(Cause.UNREADABLE);
        }
    }

    @Test
    void a_body_beyond_its_bound_is_unreadable() {
        server.otherwise(new CannedReply.Raw("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat((64 << 20) + 1)));

        assertThat(cause(get(PATIENCE))).isEqualTo(Cause.UNREADABLE);
    }

    @Test
    void silence_ends_at_the_deadline() {
        server.otherwise(new CannedReply.Hang());
        var began = System.nanoTime();

        assertThat(cause(get(SHORT))).isEqualTo(Cause.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(SHORT, PATIENCE);
    }

    @Test
    void a_reply_that_trickles_ends_at_the_deadline() throws IOException {
        try (var trickle = new Trickle(folder.resolve("t"))) {
            assertThat(cause(new UnixHttp(trickle.socket(), "d", SHORT).get("/")))
                    .isEqualTo(Cause.TIMED_OUT);
            assertThat(trickle.sent()).isPositive();
        }
    }

    /** The kernel queues a few connections and makes further ones wait, or turns them away: by the kind of thread. */
    @ParameterizedTest
    @MethodSource("threads")
    void a_server_that_accepts_nobody_ends_at_the_deadline(Thread.Builder thread) throws Exception {
        var socket = folder.resolve("full");
        var waiting = new ArrayList<SocketChannel>();
        try (var full = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            full.bind(UnixDomainSocketAddress.of(socket), 1);
            while (waiting.size() < 1000 && queues(socket, waiting)) {
                // Until there is no room.
            }
            assertThat(waiting).hasSizeLessThan(1000);

            assertThat(cause(on(thread, () -> new UnixHttp(socket, "d", SHORT).get("/"))))
                    .isEqualTo(Cause.TIMED_OUT);
        } finally {
            for (var channel : waiting) {
                channel.close();
            }
        }
    }

    private static boolean queues(Path socket, List<SocketChannel> waiting) throws IOException {
        var channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.configureBlocking(false);
        try {
            if (channel.connect(UnixDomainSocketAddress.of(socket))) {
                waiting.add(channel);
                return true;
            }
        } catch (IOException noRoom) {
            // What Linux says to one that will not wait.
        }
        channel.close();
        return false;
    }

    @Test
    void no_socket_and_one_that_nobody_listens_on_are_told_apart() {
        var missing = new UnixHttp(folder.resolve("none"), "d", PATIENCE).get("/");
        assertThat(missing).isEqualTo(new SocketReply.NobodyThere(false, folder.resolve("none") + ": no such socket"));

        var abandoned = new UnixHttp(ScriptedSocketServer.abandoned(folder.resolve("old")), "d", PATIENCE).get("/");
        assertThat(abandoned).isInstanceOf(SocketReply.NobodyThere.class);
        assertThat(((SocketReply.NobodyThere) abandoned).fileExists()).isTrue();
    }

    @Test
    void a_plain_file_is_nobody_either() throws IOException {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(new UnixHttp(file, "d", PATIENCE).get("/")).isInstanceOf(SocketReply.NobodyThere.class);
    }

    @Test
    @Unprivileged
    void a_socket_or_folder_of_somebody_else_is_access_denied() throws IOException {
        var closed = Files.createDirectory(folder.resolve("closed"));
        try (var inside = ScriptedSocketServer.at(closed.resolve("s"))) {
            for (var path : List.of(inside.socket(), closed)) {
                var before = Files.getPosixFilePermissions(path);
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
                try {
                    assertThat(cause(new UnixHttp(inside.socket(), "d", PATIENCE).get("/")))
                            .isEqualTo(Cause.ACCESS_DENIED);
                } finally {
                    Files.setPosixFilePermissions(path, before);
                }
            }
        }
    }

    @Test
    void a_path_longer_than_linux_takes_is_said_to_be() {
        var reply = new UnixHttp(folder.resolve("x".repeat(120)), "d", PATIENCE).get("/");

        assertThat(cause(reply)).isEqualTo(Cause.UNREADABLE);
        assertThat(((SocketReply.Failed) reply).trouble().detail()).contains("longer than a socket's path may be");
    }

    @ParameterizedTest
    @MethodSource("threads")
    void an_interrupt_ends_it_and_stays_set(Thread.Builder builder) throws Exception {
        server.otherwise(new CannedReply.Hang());
        var flag = new FutureTask<>(() -> {
            assertThat(cause(get(PATIENCE))).isEqualTo(Cause.TIMED_OUT);
            return Thread.currentThread().isInterrupted();
        });
        var thread = builder.start(flag);
        while (server.calls().isEmpty()) {
            Thread.onSpinWait();
        }
        thread.interrupt();

        assertThat(flag.get()).isTrue();
    }

    @Test
    void an_interrupt_from_before_is_kept() {
        server.otherwise(CannedReply.json("{}"));
        Thread.currentThread().interrupt();

        var reply = get(PATIENCE);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(cause(reply)).isEqualTo(Cause.TIMED_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "info", "/a b", "/a\r\nX: y", "/ä"})
    void what_would_end_the_line_of_a_request_is_never_sent(String path) {
        assertThatThrownBy(() -> new UnixHttp(server.socket(), "d", PATIENCE).get(path))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(server.connections()).isZero();
    }

    @Test
    void what_was_said_is_in_no_text_of_the_reply() {
        server.otherwise(CannedReply.json("{\"token\": \"hunter2\"}"));

        assertThat(get(PATIENCE).toString()).doesNotContain("hunter2");
    }

    static Stream<Thread.Builder> threads() {
        return Stream.of(Thread.ofPlatform(), Thread.ofVirtual());
    }

    private static <T> T on(Thread.Builder thread, Callable<T> what) throws Exception {
        var task = new FutureTask<>(what);
        thread.start(task);
        return task.get();
    }
}
