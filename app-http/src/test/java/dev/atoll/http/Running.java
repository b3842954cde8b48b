package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.Workstation;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.observe.Sight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A server on a port of its own, and a client to ask it. */
final class Running implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    static final ZoneId ZONE = ZoneOffset.UTC;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Server server;

    static {
        Logs.oneLineEach();
    }

    private Running(Server.Site site) {
        this.server = Server.start(site, "127.0.0.1", 0, Duration.ofSeconds(30));
    }

    /** The reference machine at noon, as the program itself puts it together. */
    static Running demo() {
        return new Running(demoSite());
    }

    static Server.Site demoSite() {
        return Main.site(Arguments.parse("--demo"), demoSetup(), InstantSource.fixed(NOON), ZONE);
    }

    static Setup demoSetup() {
        return Setup.of(
                Map.of("HOME", "/nowhere", "TOKEN", "planted-in-the-environment"),
                Map.of("adapter", "memory", "http.hosts", "workstation.example.ts.net"),
                Running.class.getClassLoader(),
                Duration.ofSeconds(30),
                InstantSource.fixed(NOON));
    }

    static Running of(Workstation workstation) {
        return of(() -> {
            var snapshot = workstation.observe(Sight.STATUS);
            return new Picture(snapshot, Findings.of(snapshot, List.of(), ZONE));
        });
    }

    static Running of(Supplier<Picture> look) {
        var page = new Page(ZONE, false);
        return new Running(new Server.Site(
                new Routes(ZONE, page, "0").all(),
                new Lookout(look, InstantSource.fixed(NOON)),
                Hosts.of("127.0.0.1", Optional.empty()),
                page.policy()));
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** For requests that no decent client sends; the connection ends with the answer. */
    String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
