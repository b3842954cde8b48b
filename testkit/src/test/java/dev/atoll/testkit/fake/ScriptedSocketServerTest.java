package dev.atoll.testkit.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptedSocketServerTest {
    private final Path folder;
    private final ScriptedSocketServer server;

    ScriptedSocketServerTest(@TempDir Path folder) {
        this.folder = folder;
        this.server = ScriptedSocketServer.at(folder.resolve("s.sock"));
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void it_answers_by_path_and_by_query_where_that_is_scripted() throws IOException {
        server.answering("/status", CannedReply.json("{}"))
                .answering("/status?peers=false", CannedReply.status(403, "no"))
                .otherwise(CannedReply.status(418, ""));

        assertThat(get("/status?peers=true")).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n{}");
        assertThat(get("/status?peers=false")).startsWith("HTTP/1.1 403 ").endsWith("no");
        assertThat(get("/other")).startsWith("HTTP/1.1 418 ");
        assertThat(server.calls()).containsExactly("GET /status?peers=true", "GET /status?peers=false", "GET /other");
    }

    @Test
    void chunks_carry_the_whole_body() throws IOException {
        server.otherwise(new CannedReply.Chunked("x".repeat(2500)));

        assertThat(get("/").chars().filter(c -> c == 'x')).hasSize(2500);
        assertThat(get("/")).contains("\r\n3e8\r\n", "\r\n1f4\r\n").endsWith("0\r\n\r\n");
    }

    @Test
    void a_cut_off_reply_promises_more_than_it_gives() throws IOException {
        server.otherwise(CannedReply.cutOff("{\"a\":1}"));

        assertThat(get("/")).contains("Content-Length: 8\r\n").endsWith("{\"a");
    }

    @Test
    void a_huge_reply_is_whole() throws IOException {
        server.otherwise(CannedReply.huge("[]"));

        assertThat(get("/")).hasSizeGreaterThan(10_000_000).endsWith(" []");
    }

    @Test
    void a_hanging_reply_ends_with_the_server() throws IOException {
        server.otherwise(new CannedReply.Hang());
        try (var channel = ask("/")) {
            while (server.calls().isEmpty()) {
                Thread.onSpinWait();
            }
            server.close();

            assertThat(Channels.newInputStream(channel).readAllBytes()).isEmpty();
        }
    }

    @Test
    void an_abandoned_socket_refuses() {
        var socket = ScriptedSocketServer.abandoned(folder.resolve("dead.sock"));

        assertThat(socket).exists();
        assertThatThrownBy(() -> SocketChannel.open(UnixDomainSocketAddress.of(socket)))
                .isInstanceOf(IOException.class);
    }

    private String get(String target) throws IOException {
        try (var channel = ask(target)) {
            return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private SocketChannel ask(String target) throws IOException {
        var channel = SocketChannel.open(UnixDomainSocketAddress.of(server.socket()));
        channel.write(ByteBuffer.wrap(
                ("GET " + target + " HTTP/1.1\r\nHost: local\r\n\r\n").getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }
}
