package dev.atoll.adapters.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of well-behaved servers, of badly behaved ones, and of what is no server of HTTP. */
class HttpReaderTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    @Test
    void a_reply_is_as_long_as_it_says_and_no_longer() throws IOException {
        var reply = read(OK + "Content-Type: application/json\r\nContent-Length: 4\r\n\r\n{\"ä\" and more");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).isEqualTo("application/json");
        assertThat(reply.isJson()).isTrue();
        assertThat(reply.body()).isEqualTo("{\"ä");
    }

    @Test
    void chunks_are_put_together_whatever_stands_beside_them() throws IOException {
        var reply = read(OK + "transfer-encoding: Chunked\r\nContent-Length: 3\r\n\r\n"
                + "5;name=value\r\nhello\r\n00A\r\n, wörld!!\r\n0\r\nExpires: never\r\n\r\n");

        assertThat(reply.body()).isEqualTo("hello, wörld!!");
    }

    @Test
    void without_a_length_it_lasts_until_the_server_closes() throws IOException {
        assertThat(read("HTTP/1.0 200 OK\r\n\r\nall of it\n").body()).isEqualTo("all of it\n");
    }

    @Test
    void no_content_has_no_body_whatever_follows() throws IOException {
        assertThat(read("HTTP/1.1 204 No Content\r\n\r\nnext").body()).isEmpty();
        assertThat(read("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n")
                        .body())
                .isEmpty();
    }

    @Test
    void what_only_announces_the_reply_is_passed_over() throws IOException {
        var reply = read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
                + "HTTP/1.1 404\r\nContent-Length: 2\r\n\r\nno");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).isEqualTo("no");
    }

    @Test
    void bare_line_ends_will_do() throws IOException {
        assertThat(read("HTTP/1.1 200 OK\nContent-Length: 2\n\nok").body()).isEqualTo("ok");
    }

    @Test
    void the_version_of_the_server_is_told_where_it_is() throws IOException {
        for (var header : Map.of("Libpod-API-Version", "5.8.6", "Tailscale-Version", "1.100.0-t1")
                .entrySet()) {
            var reply = read(OK + header.getKey() + ": " + header.getValue() + "\r\nContent-Length: 0\r\n\r\n");

            assertThat(reply.version()).contains(header.getValue());
        }
        assertThat(read(OK + "Content-Length: 0\r\n\r\n").version()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200",
                "HTTP/1.1 200 OK\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhell",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n"
            })
    void one_that_ends_early_is_no_reply(String reply) {
        assertThatThrownBy(() -> read(reply)).isInstanceOf(IOException.class).hasMessageContaining("the reply ended");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9.2\r\n",
                "HTTP/2 200\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/1.1 099 Early\r\n\r\n",
                "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\nhello",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfive\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\r\n\r\n"
            })
    void what_is_no_http_is_refused(String reply) {
        assertThatThrownBy(() -> read(reply)).isInstanceOf(IOException.class);
    }

    @Test
    void a_length_beyond_all_bounds_is_refused_before_a_byte_is_kept() {
        for (var length : new String[] {"67108865", "9223372036854775807", "18446744073709551615"}) {
            assertThatThrownBy(() -> read(OK + "Content-Length: " + length + "\r\n\r\n"))
                    .hasMessageContaining("larger than 64 MiB");
        }
        assertThatThrownBy(() -> read(OK + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n"))
                .hasMessageContaining("larger than 64 MiB");
    }

    @Test
    void a_body_without_end_is_refused_at_the_bound() {
        assertThatThrownBy(() -> read(OK + "\r\n", endless("x".repeat(8192))))
                .hasMessageContaining("larger than 64 MiB");
        assertThatThrownBy(() -> read(
                        OK + "Transfer-Encoding: chunked\r\n\r\n",
                        endless("100000\r\n" + "x".repeat(0x100000) + "\r\n")))
                .hasMessageContaining("larger than 64 MiB");
    }

    @Test
    void a_line_and_a_head_without_end_are_refused_at_their_bounds() {
        assertThatThrownBy(() -> read("", endless("x".repeat(8192))))
                .hasMessageContaining("a line of more than 16384 bytes");
        assertThatThrownBy(() -> read(OK + "X: y\r\n".repeat(101) + "\r\n")).hasMessageContaining("100 headers");
    }

    private static SocketReply.Answered read(String reply) throws IOException {
        return read(reply, InputStream.nullInputStream());
    }

    private static SocketReply.Answered read(String head, InputStream rest) throws IOException {
        var bytes = new SequenceInputStream(new ByteArrayInputStream(head.getBytes(UTF_8)), rest);
        return HttpReader.read(Channels.newChannel(bytes));
    }

    /** The same over and over. */
    private static InputStream endless(String text) {
        var bytes = text.getBytes(UTF_8);
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                at = (at + 1) % bytes.length;
                return bytes[(at + bytes.length - 1) % bytes.length];
            }

            @Override
            public int read(byte[] into, int from, int most) {
                var length = Math.min(most, bytes.length - at);
                System.arraycopy(bytes, at, into, from, length);
                at = (at + length) % bytes.length;
                return length;
            }
        };
    }
}
