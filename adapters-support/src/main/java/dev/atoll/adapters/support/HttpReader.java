package dev.atoll.adapters.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One reply of HTTP/1.1 (RFC 9112), read to its end: with Content-Length, in chunks, or until the server closes. Lines,
 * headers and body are capped: what a daemon says too much is an error, never memory. For one use.
 */
final class HttpReader {
    static final int LONGEST_LINE = 16 << 10;
    static final int MOST_HEADERS = 100;
    static final int LARGEST_BODY = 64 << 20;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)( .*)?");
    private static final List<String> VERSION_HEADERS = List.of("libpod-api-version", "tailscale-version");

    private final ReadableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(32 << 10).flip();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private HttpReader(ReadableByteChannel channel) {
        this.channel = channel;
    }

    static SocketReply.Answered read(ReadableByteChannel channel) throws IOException {
        return new HttpReader(channel).reply();
    }

    private SocketReply.Answered reply() throws IOException {
        var status = status();
        var headers = headers();
        while (status < 200) {
            status = status();
            headers = headers();
        }
        if (status != 204 && status != 304) {
            readBody(headers);
        }
        return new SocketReply.Answered(
                status,
                headers.getOrDefault("content-type", ""),
                body.toString(UTF_8),
                VERSION_HEADERS.stream()
                        .filter(headers::containsKey)
                        .map(headers::get)
                        .findFirst());
    }

    private int status() throws IOException {
        var line = line();
        var matcher = STATUS.matcher(line);
        if (!matcher.matches()) {
            throw new IOException("it does not speak HTTP");
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** By their names in small letters; of several by one name, the first. */
    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        var lines = 0;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            if (colon < 1 || ++lines > MOST_HEADERS) {
                throw new IOException(colon < 1 ? "a header without a name" : "more than " + MOST_HEADERS + " headers");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private void readBody(Map<String, String> headers) throws IOException {
        var coding = Optional.ofNullable(headers.get("transfer-encoding"));
        var length = Optional.ofNullable(headers.get("content-length"));
        if (coding.isPresent()) {
            if (!coding.get().equalsIgnoreCase("chunked")) {
                throw new IOException("sent as " + coding.get() + ", which was not asked for");
            }
            readChunks();
        } else if (length.isPresent()) {
            keep(number(length.get(), 10));
        } else {
            while (fill()) {
                keep(buffer.remaining());
            }
        }
    }

    private void readChunks() throws IOException {
        for (var size = chunkSize(); size != 0; size = chunkSize()) {
            keep(size);
            if (!line().isEmpty()) {
                throw new IOException("a chunk longer than it said");
            }
        }
        // Trailers: whatever stands there, nobody asked for it.
        headers();
    }

    private long chunkSize() throws IOException {
        var line = line();
        var extension = line.indexOf(';');
        return number((extension < 0 ? line : line.substring(0, extension)).strip(), 16);
    }

    private static long number(String digits, int radix) throws IOException {
        try {
            return Long.parseUnsignedLong(digits, radix);
        } catch (NumberFormatException e) {
            throw new IOException("'" + digits + "' is no length", e);
        }
    }

    /** So many bytes more of the body. */
    private void keep(long length) throws IOException {
        if (length < 0 || length > LARGEST_BODY - body.size()) {
            throw new IOException("the reply is larger than " + (LARGEST_BODY >> 20) + " MiB");
        }
        for (var left = (int) length; left > 0; ) {
            if (!fill()) {
                throw new IOException("the reply ended after " + body.size() + " bytes, " + left + " before its end");
            }
            var part = Math.min(left, buffer.remaining());
            body.write(buffer.array(), buffer.position(), part);
            buffer.position(buffer.position() + part);
            left -= part;
        }
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            if (!fill()) {
                throw new IOException("the reply ended in its head");
            }
            var next = buffer.get();
            if (next == '\n') {
                var text = line.toString(ISO_8859_1);
                return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
            }
            line.write(next);
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line of more than " + LONGEST_LINE + " bytes");
            }
        }
    }

    /** Whether there is a byte to take; reads only when there is none left. */
    private boolean fill() throws IOException {
        if (buffer.hasRemaining()) {
            return true;
        }
        buffer.clear();
        try {
            return channel.read(buffer) > 0;
        } finally {
            buffer.flip();
        }
    }
}
