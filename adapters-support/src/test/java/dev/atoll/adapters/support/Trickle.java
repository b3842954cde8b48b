package dev.atoll.adapters.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A server that is never silent for long and never done: one byte, a moment, one byte. For one connection. */
final class Trickle implements Closeable {
    private static final Duration MOMENT = Duration.ofMillis(10);

    private final Path socket;
    private final ServerSocketChannel server;
    private final AtomicInteger sent = new AtomicInteger();

    Trickle(Path socket) throws IOException {
        this.socket = socket;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(this::serve);
    }

    Path socket() {
        return socket;
    }

    /** Bytes so far. */
    int sent() {
        return sent.get();
    }

    private void serve() {
        try (var channel = server.accept()) {
            for (var next = "HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n"; ; next = "x") {
                channel.write(ByteBuffer.wrap(next.getBytes(US_ASCII)));
                sent.incrementAndGet();
                LockSupport.parkNanos(MOMENT.toNanos());
            }
        } catch (IOException e) {
            // The client had enough.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
