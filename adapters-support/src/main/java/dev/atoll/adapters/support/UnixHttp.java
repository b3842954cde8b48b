package dev.atoll.adapters.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/**
 * Reads over HTTP from a unix socket. Only GET: what changes something is not asked through this. Thread-safe; one
 * connection per request, which is what a short-lived program needs.
 */
public final class UnixHttp {
    private static final int MOST = 64 << 20;
    private static final int LONGEST_LINE = 16 << 10;
    private static final int MOST_HEADERS = 100;
    private static final Duration BEFORE_NEXT = Duration.ofMillis(5);

    /** What {@code sun_path} of Linux holds, its closing zero not counted. */
    private static final int LONGEST_PATH = 107;

    private static final List<String> VERSION_HEADERS = List.of("Libpod-Api-Version", "Tailscale-Version");

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
        var request = new HttpGet("http://" + host + path);
        var overdue = new AtomicBoolean();
        // The client's own timeout is per read; a reply that trickles would outlive any deadline.
        var watch = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(Duration.ofNanos(left));
                overdue.set(true);
                request.abort();
            } catch (InterruptedException answered) {
                Thread.currentThread().interrupt();
            }
        });
        try (var client = client()) {
            return Optional.of(client.execute(request, UnixHttp::read));
        } catch (IOException e) {
            return overdue.get() ? Optional.of(silence()) : troubled(e);
        } catch (IllegalStateException e) {
            // How httpclient 5.6 ends when the abort, or an interrupt from before, comes while it is still connecting.
            if (overdue.get()) {
                return Optional.of(silence());
            }
            if (Thread.currentThread().isInterrupted()) {
                return Optional.of(interrupted());
            }
            throw e;
        } finally {
            watch.interrupt();
        }
    }

    private CloseableHttpClient client() {
        var limit = Timeout.of(timeout);
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(Http1Config.custom()
                                        .setMaxLineLength(LONGEST_LINE)
                                        .setMaxHeaderCount(MOST_HEADERS)
                                        .build())
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(limit)
                                .setSocketTimeout(limit)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setUnixDomainSocket(socket)
                        .setResponseTimeout(limit)
                        .setConnectionRequestTimeout(limit)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("atoll")
                .build();
    }

    private static SocketReply read(ClassicHttpResponse response) throws IOException {
        var type = Optional.ofNullable(response.getFirstHeader("Content-Type"))
                .map(Header::getValue)
                .orElse("");
        var version = VERSION_HEADERS.stream()
                .flatMap(name -> Optional.ofNullable(response.getFirstHeader(name)).stream())
                .map(Header::getValue)
                .findFirst();
        var entity = response.getEntity();
        if (entity == null) {
            return new SocketReply.Answered(response.getCode(), type, "", version);
        }
        var body = new ByteArrayOutputStream();
        try (var content = entity.getContent()) {
            var buffer = new byte[16384];
            for (int n; (n = content.read(buffer)) >= 0; ) {
                body.write(buffer, 0, n);
                if (body.size() > MOST) {
                    throw new IOException("the reply is larger than " + (MOST >> 20) + " MiB");
                }
            }
        }
        return new SocketReply.Answered(response.getCode(), type, body.toString(UTF_8), version);
    }

    /**
     * By the exception's type, which is the errno's; its words are in the language of the machine. A SocketException
     * without a type of its own, in connecting, is EAGAIN: a virtual thread gets it where another would wait.
     */
    private Optional<SocketReply> troubled(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return Optional.of(silence());
        }
        if (Thread.currentThread().isInterrupted()
                || e instanceof ClosedByInterruptException
                || e instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
            return Optional.of(interrupted());
        }
        if (e instanceof BindException) {
            return Optional.of(failed(Cause.ACCESS_DENIED, "permission denied"));
        }
        if (!Files.exists(socket)) {
            return Optional.of(new SocketReply.NobodyThere(false, socket + ": no such socket"));
        }
        if (e instanceof ConnectException) {
            return Optional.of(
                    new SocketReply.NobodyThere(true, socket + ": nothing answers (" + e.getMessage() + ")"));
        }
        return e.getClass() == SocketException.class
                ? Optional.empty()
                : Optional.of(failed(Cause.UNREADABLE, String.valueOf(e.getMessage())));
    }

    private SocketReply silence() {
        return failed(Cause.TIMED_OUT, "no answer within " + timeout.toMillis() + " ms");
    }

    private SocketReply interrupted() {
        return failed(Cause.TIMED_OUT, "interrupted before it answered");
    }

    private SocketReply failed(Cause cause, String what) {
        return new SocketReply.Failed(Trouble.of(cause, socket + ": " + what));
    }
}
