package dev.atoll.adapters.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads over HTTP/1.1 from a unix socket. Only GET: what changes something is not asked through this. Thread-safe; one
 * connection per request, which is what a short-lived program needs.
 */
public final class UnixHttp {
    private static final Duration BEFORE_NEXT = Duration.ofMillis(5);

    /** What {@code sun_path} of Linux holds, its closing zero not counted. */
    private static final int LONGEST_PATH = 107;

    private final Path socket;
    private final String host;
    private final Duration timeout;

    /**
     * @param host what to say in the Host header: some daemons insist on their own name
     * @param timeout for one request from connecting to the last byte
     */
    public UnixHttp(Path socket, String host, Duration timeout) {
        this.socket = socket;
        this.host = host;
        this.timeout = timeout;
    }

    public Path socket() {
        return socket;
    }

    /**
     * @param path from the slash, query included
     * @throws IllegalArgumentException when it holds what would end the request's line
     */
    public SocketReply get(String path) {
        if (!path.startsWith("/") || !path.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IllegalArgumentException("no path of a request: " + path);
        }
        if (socket.toString().length() > LONGEST_PATH) {
            return failed(Cause.UNREADABLE, "longer than a socket's path may be");
        }
        var until = System.nanoTime() + timeout.toNanos();
        for (var reply = tried(path, until); ; reply = tried(path, until)) {
            if (reply.isPresent()) {
                return reply.get();
            }
            LockSupport.parkNanos(BEFORE_NEXT.toNanos());
        }
    }

    /** Empty when the server has more connections waiting than the kernel queues: then there is time to try again. */
    private Optional<SocketReply> tried(String path, long until) {
        var left = until - System.nanoTime();
        if (left <= 0) {
            return Optional.of(silence());
        }
        var overdue = new AtomicBoolean();
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            // A timeout per read would let a reply that trickles outlive any deadline; closing ends connecting, too.
            var watch = Thread.ofVirtual().start(() -> closeLate(channel, left, overdue));
            try {
                return asked(channel, path, overdue);
            } finally {
                watch.interrupt();
            }
        } catch (IOException e) {
            return Optional.of(
                    overdue.get()
                            ? silence()
                            : interruptedOr(failed(Cause.UNREADABLE, String.valueOf(e.getMessage()))));
        }
    }

    private static void closeLate(SocketChannel channel, long nanos, AtomicBoolean overdue) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
            overdue.set(true);
            channel.close();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    private Optional<SocketReply> asked(SocketChannel channel, String path, AtomicBoolean overdue) throws IOException {
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (SocketException e) {
            return overdue.get() ? Optional.of(silence()) : unreached(e);
        }
        var request =
                "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: atoll\r\nConnection: close\r\n\r\n";
        for (var bytes = ByteBuffer.wrap(request.getBytes(US_ASCII)); bytes.hasRemaining(); ) {
            channel.write(bytes);
        }
        return Optional.of(HttpReader.read(channel));
    }

    /**
     * By the exception's type, which is the errno's; its words are in the language of the machine. One without a type of
     * its own is EAGAIN, which a virtual thread gets where another would wait in connecting.
     */
    private Optional<SocketReply> unreached(SocketException e) {
        if (e instanceof BindException) {
            return Optional.of(failed(Cause.ACCESS_DENIED, "permission denied"));
        }
        if (e instanceof ConnectException) {
            return Optional.of(
                    new SocketReply.NobodyThere(true, socket + ": nothing answers (" + e.getMessage() + ")"));
        }
        return Files.exists(socket)
                ? Optional.empty()
                : Optional.of(new SocketReply.NobodyThere(false, socket + ": no such socket"));
    }

    private SocketReply interruptedOr(SocketReply reply) {
        return Thread.currentThread().isInterrupted()
                ? failed(Cause.TIMED_OUT, "interrupted before it answered")
                : reply;
    }

    private SocketReply silence() {
        return failed(Cause.TIMED_OUT, "no answer within " + timeout.toMillis() + " ms");
    }

    private SocketReply failed(Cause cause, String what) {
        return new SocketReply.Failed(Trouble.of(cause, socket + ": " + what));
    }
}
