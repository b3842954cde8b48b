package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.atoll.adapters.jackson.JsonSchemas;
import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.state.FileJournal;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.apply.Runs;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Action;
import dev.atoll.testkit.Eventually;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs over HTTP, read from the files that another program writes. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RunsOverHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Short, so that who is gone is soon missed. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    /** More than the buffers of a connection hold. */
    private static final int MANY = 40_000;

    @TempDir
    Path home;

    private FileJournal journal = new FileJournal(new StateFolder(Path.of("/nowhere")));
    private Running server = Running.site(Running.demoSite());

    @BeforeEach
    void serving() {
        server.close();
        journal = new FileJournal(new StateFolder(home));
        server = Running.site(Running.site(
                () -> new Picture(
                        Snapshot.at(Running.NOON).build(), FindingReport.NONE, new Runs(journal).interrupted()),
                new Runs(journal),
                HEARTBEAT));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Instant at(int second) {
        return Running.NOON.plusSeconds(second);
    }

    private RunJournal.OpenRun begun(int second) {
        var run = ((RunJournal.Taken) journal.claim(at(second))).run();
        run.note(new Note.Begun(at(second), "bazzite", run.holder(), "apply", List.of("start box/dev")));
        return run;
    }

    private static Note started() {
        return new Note.Started(
                at(1), "start box/dev", ResourceAddress.of("box", "dev"), new Action.StartBox("dev", Scope.USER));
    }

    private static Note finished() {
        return new Note.Finished(at(2), "start box/dev", ActionOutcome.done());
    }

    private static Note ended() {
        return new Note.Ended(at(3), Note.Ending.FINISHED);
    }

    private String whole(int second) {
        try (var run = begun(second)) {
            List.of(started(), finished(), ended()).forEach(run::note);
            return run.holder().run();
        }
    }

    private Listener follow(String run, String... more) throws IOException {
        return new Listener(server.port(), run, more);
    }

    private static void assertValid(String schema, String answer) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JsonSchemas.of(schema).orElseThrow(), InputFormat.JSON)
                        .validate(answer, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void the_last_runs_are_listed_and_each_is_told_whole() {
        assertThat(server.get("/api/v1/runs").body()).contains("\"runs\" : [ ]");
        var ids = IntStream.range(0, 25).mapToObj(this::whole).toList();

        var list = server.get("/api/v1/runs").body();
        assertThat(list).isEqualTo(JsonViews.json().runs(new Runs(journal).newest(20)));
        assertThat(list).contains(ids.getLast()).doesNotContain(ids.getFirst());
        assertValid(JsonSchemas.RUNS, list);
        assertThat(server.get("/api/v1/runs?limit=25").body()).contains(ids.getFirst());
        assertThat(server.get("/api/v1/runs?limit=1").body())
                .contains(ids.getLast())
                .doesNotContain(ids.get(23));

        var one = server.get("/api/v1/runs/" + ids.getFirst());
        assertThat(one.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(one.body())
                .isEqualTo(JsonViews.json()
                        .run(new Runs(journal).of(ids.getFirst()).orElseThrow()));
        assertValid(JsonSchemas.RUN, one.body());
        assertThat(server.get("/runs").body()).contains(ids.getLast(), "href=\"/api/v1/runs\"", "by itself");
    }

    @Test
    void what_is_no_run_and_no_limit_is_a_problem() {
        var id = whole(0);

        for (var path : List.of("/api/v1/runs/" + id + "x", "/api/v1/runs/" + id + "x/events")) {
            assertThat(server.get(path).statusCode()).isEqualTo(404);
            assertThat(server.get(path).body()).contains("Did you mean /api/v1/runs/" + id + "?");
        }
        for (var odd : List.of("%2e%2e", "..%2f" + id, "%2fetc%2fpasswd", "%00", "a%0ab")) {
            assertThat(server.get("/api/v1/runs/" + odd).statusCode()).as(odd).isBetween(400, 404);
        }
        for (var limit : List.of("0", "-1", "x", "", "10000")) {
            assertThat(server.get("/api/v1/runs?limit=" + limit).statusCode())
                    .as(limit)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_status_tells_of_an_apply_that_was_interrupted() {
        var run = begun(0);
        run.note(started());
        assertThat(server.get("/api/v1/snapshot").body()).doesNotContain("interruptedApply");
        run.close();
        serving();

        assertThat(server.get("/api/v1/snapshot").body())
                .contains("\"interruptedApply\"", "\"run\" : \"" + run.holder().run(), "\"id\" : \"start box/dev\"");
        assertThat(server.get("/").body()).contains("An apply was interrupted", "start box/dev");
    }

    @Test
    void what_happens_is_told_while_it_happens_and_ends_with_the_run() throws Exception {
        try (var run = begun(0);
                var listener = follow(run.holder().run())) {
            assertThat(listener.status()).contains("200");
            assertThat(listener.headers())
                    .anyMatch(line ->
                            line.toLowerCase(java.util.Locale.ROOT).startsWith("content-type: text/event-stream"))
                    .noneMatch(line -> line.contains("gzip"));
            assertThat(listener.line()).isEqualTo(": " + run.holder().run());
            assertThat(listener.event()).isEqualTo("1 begun");
            run.note(started());
            assertThat(listener.event()).isEqualTo("2 started");
            assertThat(listener.line())
                    .startsWith("data: {\"event\":\"started\"")
                    .contains("\"verb\":\"start\"");
            run.note(finished());
            assertThat(listener.event()).isEqualTo("3 finished");
            run.note(ended());
            assertThat(listener.events()).containsExactly("4 ended");
        }
    }

    @Test
    void whoever_comes_back_goes_on_behind_what_he_has() throws Exception {
        var id = whole(0);

        try (var all = follow(id);
                var rest = follow(id, "Last-Event-ID: 2\r\n");
                var odd = follow(id, "Last-Event-ID: 99\r\n")) {
            assertThat(all.events()).containsExactly("1 begun", "2 started", "3 finished", "4 ended");
            assertThat(rest.events()).containsExactly("3 finished", "4 ended");
            assertThat(odd.events()).hasSize(4);
        }
        try (var again = follow(id, "Last-Event-ID: 4\r\n")) {
            assertThat(again.status()).as("a browser asks no more").contains("204");
        }
        assertThat(server.send("HEAD", "/api/v1/runs/" + id + "/events").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_program_that_dies_and_a_file_that_goes_end_it() throws Exception {
        var run = begun(0);
        var id = run.holder().run();
        try (var listener = follow(id)) {
            assertThat(listener.event()).isEqualTo("1 begun");
            run.note(started());
            run.close();
            assertThat(listener.events()).containsExactly("2 started", "interrupted");
        }
        try (var other = begun(1);
                var listener = follow(other.holder().run())) {
            assertThat(listener.event()).isEqualTo("1 begun");
            Files.delete(home.resolve("runs").resolve(other.holder().run() + ".jsonl"));
            assertThat(listener.events()).isEmpty();
        }
    }

    @Test
    void in_silence_a_heartbeat_is_heard() throws Exception {
        try (var run = begun(0);
                var listener = follow(run.holder().run())) {
            assertThat(listener.event()).isEqualTo("1 begun");
            assertThat(listener.line()).startsWith("data:");
            assertThat(listener.line()).isEqualTo(": ");
            assertThat(listener.line()).isEqualTo(": ");
            run.note(ended());
        }
    }

    @Test
    void whoever_does_not_read_holds_nobody_up_and_loses_his_place() throws Exception {
        var stuck = new ArrayList<Listener>();
        try (var run = begun(0)) {
            var id = run.holder().run();
            for (var i = 0; i < Followers.MOST - 1; i++) {
                stuck.add(follow(id));
            }
            try (var listener = follow(id);
                    var late = follow(id)) {
                assertThat(late.status()).contains("503");
                assertThat(late.headers()).contains("Retry-After: 1");
                many(id);

                assertThat(listener.event()).isEqualTo("1 begun");
                for (var i = 0; i < MANY; i++) {
                    assertThat(listener.event()).isEqualTo((i + 2) + " finished");
                }
                assertThat(server.get("/healthz").statusCode()).isEqualTo(200);
            }
            assertTakesAll(id);
        } finally {
            for (var one : stuck) {
                one.close();
            }
        }
    }

    /** Written as one, as if a fast program had. */
    private void many(String id) throws IOException {
        var file = home.resolve("runs").resolve(id + ".jsonl");
        var line = "{\"note\":\"finished\",\"at\":\"2026-11-25T12:00:00Z\",\"change\":\"start box/dev\","
                + "\"outcome\":{\"how\":\"done\"}}\n";
        Files.writeString(file, Files.readString(file) + line.repeat(MANY));
    }

    /** That as many as may can follow at once, in time; who is refused comes again. */
    private void assertTakesAll(String id) {
        var listeners = new ArrayList<Listener>();
        try {
            assertThat(Eventually.holds(() -> came(id, listeners) == Followers.MOST, PATIENCE))
                    .isTrue();
        } finally {
            listeners.forEach(RunsOverHttpTest::closed);
        }
    }

    private int came(String id, List<Listener> listeners) {
        try {
            var one = follow(id);
            if (one.status().contains("200")) {
                listeners.add(one);
            } else {
                one.close();
            }
            return listeners.size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void closed(Listener listener) {
        try {
            listener.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoever_goes_away_frees_his_place() throws Exception {
        try (var run = begun(0)) {
            for (var i = 0; i < Followers.MOST; i++) {
                follow(run.holder().run()).close();
            }
            assertTakesAll(run.holder().run());
        }
    }

    @Test
    void a_server_that_ends_ends_what_is_followed() throws Exception {
        try (var run = begun(0);
                var listener = follow(run.holder().run())) {
            assertThat(listener.event()).isEqualTo("1 begun");
            var began = System.nanoTime();
            server.close();

            assertThat(listener.events()).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }
}
