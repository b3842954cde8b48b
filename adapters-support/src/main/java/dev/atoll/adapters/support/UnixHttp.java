package dev.atoll.adapters.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;

/**
 * Reads over HTTP from a unix socket. Only GET: what changes something is not asked through this. Thread-safe; one
 * connection per request, which is what a short-lived program needs.
 */
public final class UnixHttp {
    private static final int MOST = 64 << 20;
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

    /** @param path from the slash, query included */
    public SocketReply get(String path) {
        var request = new HttpGet("http://" + host + path);
        var overdue = new AtomicBoolean();
        // The client's own timeout is per read; a reply that trickles would outlive any deadline.
        var watch = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(timeout);
                overdue.set(true);
                request.abort();
            } catch (InterruptedException answered) {
                Thread.currentThread().interrupt();
            }
        });
        try (var client = client()) {
            return client.execute(request, UnixHttp::read);
        } catch (IOException e) {
            return overdue.get() ? silence() : troubled(e);
        } catch (IllegalStateException e) {
            // How httpclient 5.6 ends when the abort comes while it is still connecting.
            if (overdue.get()) {
                return silence();
            }
            // A thread interrupted before it asked: CancellationException is one of these.
            if (Thread.currentThread().isInterrupted()) {
                return interrupted();
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

    private SocketReply troubled(IOException e) {
        if (e instanceof SocketTimeoutException) {
            return silence();
        }
        if (Thread.currentThread().isInterrupted()
                || e instanceof ClosedByInterruptException
                || e instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
            return interrupted();
        }
        var said = String.valueOf(e.getMessage());
        // Below a folder that may not be entered, whether it is there is not known.
        if (Files.notExists(socket)) {
            return new SocketReply.NobodyThere(false, socket + ": no such socket");
        }
        if (said.contains("Permission denied") || !Files.isWritable(socket)) {
            return new SocketReply.Failed(Trouble.of(Cause.ACCESS_DENIED, socket + ": permission denied"));
        }
        if (e instanceof ConnectException || said.contains("Connection refused")) {
            return new SocketReply.NobodyThere(true, socket + ": nothing answers (" + said + ")");
        }
        return new SocketReply.Failed(Trouble.of(Cause.UNREADABLE, socket + ": " + said));
    }

    private SocketReply interrupted() {
        return new SocketReply.Failed(Trouble.of(Cause.TIMED_OUT, socket + ": interrupted before it answered"));
    }

    private SocketReply silence() {
        return new SocketReply.Failed(
                Trouble.of(Cause.TIMED_OUT, socket + ": no answer within " + timeout.toMillis() + " ms"));
    }
}
