package dev.atoll.http;

import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Runs;
import dev.atoll.core.apply.TransientJournal;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.observe.Sight;
import java.io.IOException;
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

    private final Server server;
    private final Client client;

    static {
        Logs.oneLineEach();
    }

    private Running(Server.Site site) {
        this.server = Server.start(site, "127.0.0.1", 0, Duration.ofSeconds(30));
        this.client = new Client(server.port());
    }

    /** The reference machine at noon, as the program itself puts it together. */
    static Running demo() {
        return new Running(demoSite());
    }

    /** Put together by somebody else. */
    static Running site(Server.Site site) {
        return new Running(site);
    }

    static Server.Site demoSite() {
        return Main.site(
                Arguments.parse("--demo"), demoSetup(), Map.of("HOME", "/nowhere"), InstantSource.fixed(NOON), ZONE);
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
        return new Running(site(look, new Runs(new TransientJournal()), Duration.ofSeconds(15)));
    }

    /** What was done is in a journal, and who listens to what is being done hears something that often. */
    static Server.Site site(Supplier<Picture> look, Runs runs, Duration heartbeat) {
        var page = new Page(ZONE, false);
        var followers = new Followers(runs, heartbeat);
        var past = new PastRuns(runs, page, InstantSource.fixed(NOON), ZONE).routes(followers);
        return new Server.Site(
                new Routes(ZONE, page, new Declared(Map.of("HOME", "/nowhere"), false), past, "0").all(),
                new Lookout(look, InstantSource.fixed(NOON)),
                new Lookout(look, InstantSource.fixed(NOON)),
                followers,
                Hosts.of("127.0.0.1", Optional.empty()),
                page.policy());
    }

    int port() {
        return server.port();
    }

    HttpResponse<String> get(String path) {
        return client.get(path);
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        return client.send(method, path, headers);
    }

    String raw(String request) throws IOException {
        return client.raw(request);
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
