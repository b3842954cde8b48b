package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.observe.Kinds;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built server, asked over HTTP about real tools, of which one after the other is changed or stopped. */
@OnTestbed
class ServeIT {
    private static final JsonMapper JSON = new JsonMapper();
    /** An answer may be three seconds old; the rest is for a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A box in which nothing listens. */
    private static final String BOX = "openclaw-dev";

    /** This workstation's owner has none. */
    private static final Set<String> OF_A_MANIFEST =
            Set.of("/drift", "/plan", "/api/v1/manifest", "/api/v1/drift", "/api/v1/plan");

    private static Serving serving;
    private static Client client;

    private final List<String> stopped = new ArrayList<>();

    @BeforeAll
    static void serve() throws Exception {
        serving = Serving.typed("--port=0");
        client = new Client(serving.port());
    }

    @AfterAll
    static void end() {
        client.close();
        serving.close();
    }

    @AfterEach
    void put_back() {
        stopped.forEach(Testbed::start);
        stopped.clear();
        Testbed.exec("podman", "start", BOX);
    }

    private static JsonNode json(String path) {
        var answer = client.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static Set<String> names(JsonNode list) {
        var names = new TreeSet<String>();
        list.forEach(item -> names.add(item.path("name").asString()));
        return names;
    }

    private static String statusOf(String box) {
        for (var container : json("/api/v1/container").at("/container/value")) {
            if (container.path("name").asString().equals(box)) {
                return container.path("status").asString();
            }
        }
        return "absent";
    }

    @Test
    void every_route_answers_with_this_workstation() {
        assertThat(json("/healthz").path("status").asString()).isEqualTo("ok");
        var paths = json("/openapi.json").path("paths").propertyNames();
        assertThat(paths).contains("/", "/api/v1/snapshot", "/api/v1/findings", "/container");
        for (var path : paths) {
            assertThat(client.get(path.replace("{id}", "none")).statusCode())
                    .as(path)
                    .isEqualTo(OF_A_MANIFEST.contains(path) || path.contains("{id}") ? 404 : 200);
        }
        var snapshot = json("/api/v1/snapshot");
        for (var kind : Kinds.ALL) {
            var alone = json("/api/v1/" + kind);
            assertThat(alone.path(kind.kind()).has("value")).as(kind.kind()).isTrue();
            assertThat(snapshot.path(kind.kind()).has("value")).as(kind.kind()).isTrue();
        }
        assertThat(names(snapshot.at("/container/value")))
                .contains("bazzite-arch", "fedora-tools", "litellm-proxy", "openclaw-dev", "opencode-dev");
        assertThat(json("/api/v1/findings").path("findings").toString()).contains("backup.service failed");
    }

    /** The testbed makes its deployments as old as they ought to be on the day it is set up. */
    private static String booted() {
        for (var deployment :
                JSON.readTree(Testbed.exec("rpm-ostree", "status", "--json")).path("deployments")) {
            if (deployment.path("booted").asBoolean()) {
                return deployment.path("version").asString();
            }
        }
        throw new IllegalStateException("nothing is booted");
    }

    @Test
    void the_page_shows_what_the_json_tells() {
        var page = client.get("/");

        assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("opencode-dev", "iphone-14", "iphone-12", booted(), "backup.service failed")
                .doesNotContain("invented");
    }

    @Test
    void a_box_that_is_stopped_and_started_is_soon_seen_to() {
        assertThat(Eventually.holds(() -> statusOf(BOX).equals("running"), PATIENCE))
                .isTrue();

        Testbed.exec("podman", "stop", "--time", "1", BOX);
        assertThat(Eventually.holds(() -> statusOf(BOX).equals("exited"), PATIENCE))
                .isTrue();

        Testbed.exec("podman", "start", BOX);
        assertThat(Eventually.holds(() -> statusOf(BOX).equals("running"), PATIENCE))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"tailscale, peer", "systemd, service"})
    void a_daemon_that_stops_takes_its_own_part_alone(String daemon, String kind) {
        stopped.add(daemon);
        Testbed.stop(daemon);

        assertThat(Eventually.holds(() -> json("/api/v1/" + kind).path(kind).has("unknown"), PATIENCE))
                .isTrue();
        var without = json("/api/v1/snapshot");
        assertThat(without.path(kind).at("/unknown/hint").asString()).isNotBlank();
        for (var other : List.of("machine", "host", "container", "peer", "volume", "listener")) {
            assertThat(without.path(other).has("value"))
                    .as(other + " without " + daemon)
                    .isEqualTo(!other.equals(kind));
        }
        assertThat(client.get("/").body()).contains("not observed").contains("opencode-dev");

        put_back();
        assertThat(Eventually.holds(() -> json("/api/v1/" + kind).path(kind).has("value"), PATIENCE))
                .isTrue();
    }

    @Test
    void a_foreign_name_gets_nothing() {
        for (var path : List.of("/", "/api/v1/snapshot", "/healthz")) {
            var answer = client.send("GET", path, "Host", "evil.example");

            assertThat(answer.statusCode()).as(path).isEqualTo(421);
            assertThat(answer.body()).as(path).doesNotContain("opencode-dev");
        }
    }
}
