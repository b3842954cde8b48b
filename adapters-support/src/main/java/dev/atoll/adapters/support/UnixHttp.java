package dev.atoll.adapters.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads over HTTP/1.1 from a unix socket. Only GET: what changes something is not asked through this. Thread-safe; one
 * connection per request, which is what a short-lived program needs.
 */
public final class UnixHttp {
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
        // Closing ends whatever waits in it, connecting included: one deadline, however slowly a reply trickles.
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return inItsThread(channel, path).get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return failed(Cause.TIMED_OUT, "no answer within " + timeout.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(Cause.TIMED_OUT, "interrupted before it answered");
        } catch (ExecutionException e) {
            throw new IllegalStateException("asking " + socket, e.getCause());
        } catch (IOException e) {
            return failed(Cause.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /**
     * A platform thread: for a virtual one that waits for a socket, Java keeps a poller in native code, and whoever has
     * one ends 300 ms late (JDK 25).
     */
    private CompletableFuture<SocketReply> inItsThread(SocketChannel channel, String path) {
        var reply = new CompletableFuture<SocketReply>();
        Thread.ofPlatform().daemon().name("asks " + socket.getFileName()).start(() -> {
            try {
                reply.complete(asked(channel, path));
            } catch (Throwable e) {
                reply.completeExceptionally(e);
            }
        });
        return reply;
    }

    private SocketReply asked(SocketChannel channel, String path) {
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            return unreached(e);
        }
        var request =
                "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: atoll\r\nConnection: close\r\n\r\n";
        try {
            for (var bytes = ByteBuffer.wrap(request.getBytes(US_ASCII)); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            return HttpReader.read(channel);
        } catch (IOException e) {
            return failed(Cause.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    /** By the exception's type, which is the errno's; its words are in the language of the machine. */
    private SocketReply unreached(IOException e) {
        if (e instanceof BindException) {
            return failed(Cause.ACCESS_DENIED, "permission denied");
        }
        if (e instanceof ConnectException) {
            return new SocketReply.NobodyThere(true, socket + ": nothing answers (" + e.getMessage() + ")");
        }
        return Files.exists(socket)
                ? failed(Cause.UNREADABLE, String.valueOf(e.getMessage()))
                : new SocketReply.NobodyThere(false, socket + ": no such socket");
    }

    private SocketReply failed(Cause cause, String what) {
        return new SocketReply.Failed(Trouble.of(cause, socket + ": " + what));
    }
}
