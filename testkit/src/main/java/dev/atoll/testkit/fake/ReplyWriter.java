package dev.atoll.testkit.fake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Writes a canned reply onto a connection, as HTTP/1.1 or as something that only pretends to be. */
final class ReplyWriter {
    private static final int CHUNK = 1000;

    private ReplyWriter() {}

    static void write(SocketChannel channel, CannedReply reply) throws IOException {
        switch (reply) {
            case CannedReply.Whole whole -> {
                send(channel, head(whole.status(), "Content-Length: " + CannedReply.length(whole.body())));
                send(channel, whole.body());
            }
            case CannedReply.Chunked chunked -> {
                send(channel, head(200, "Transfer-Encoding: chunked"));
                chunks(channel, chunked.body());
            }
            case CannedReply.CutOff cut -> {
                send(channel, head(200, "Content-Length: " + 2 * (CannedReply.length(cut.body()) + 1)));
                send(channel, cut.body());
            }
            case CannedReply.Raw raw -> send(channel, raw.bytes());
            case CannedReply.Hang hang -> waitForTheEnd(channel);
        }
    }

    private static String head(int status, String framing) {
        return "HTTP/1.1 " + status + " " + (status < 400 ? "OK" : "Refused")
                + "\r\nContent-Type: application/json\r\nConnection: close\r\n" + framing + "\r\n\r\n";
    }

    private static void chunks(SocketChannel channel, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        for (var from = 0; from < bytes.length; from += CHUNK) {
            var length = Math.min(CHUNK, bytes.length - from);
            send(channel, Integer.toHexString(length) + "\r\n");
            send(channel, ByteBuffer.wrap(bytes, from, length));
            send(channel, "\r\n");
        }
        send(channel, "0\r\n\r\n");
    }

    /** Until the client hangs up, or the server is closed. */
    private static void waitForTheEnd(SocketChannel channel) throws IOException {
        var sink = ByteBuffer.allocate(64);
        while (channel.read(sink) >= 0) {
            sink.clear();
        }
    }

    private static void send(SocketChannel channel, String text) throws IOException {
        send(channel, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
