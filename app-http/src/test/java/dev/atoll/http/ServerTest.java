package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    private static final Running DEMO = Running.demo();

    @AfterAll
    static void stop() {
        DEMO.close();
    }

    @Test
    void the_json_is_what_the_command_line_prints() {
        var setup = Running.demoSetup();
        var snapshot = setup.workstation().observe(Sight.STATUS);
        var findings = Findings.of(snapshot, setup.mutes(), Running.ZONE);

        assertThat(DEMO.get("/api/v1/snapshot").body())
                .isEqualTo(JsonViews.json().snapshot(snapshot, findings));
        assertThat(DEMO.get("/api/v1/findings").body())
                .isEqualTo(JsonViews.json().findings(snapshot, findings));
        for (var kind : Kinds.ALL) {
            assertThat(DEMO.get("/api/v1/" + kind).body())
                    .isEqualTo(JsonViews.json().kind(kind, snapshot));
        }
    }

    @Test
    void an_answer_says_how_old_it_is() {
        assertThat(DEMO.get("/api/v1/machine").headers().firstValue("Age")).hasValue("0");
        assertThat(DEMO.get("/api/v1/machine").body()).contains("\"takenAt\" : \"2026-11-25T12:00:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/snapshot", "/healthz", "/nowhere"})
    void every_answer_forbids_what_it_does_not_need(String path) {
        var headers = DEMO.get(path).headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/snapshot", "/healthz", "/openapi.json", "/nowhere"})
    void a_foreign_name_gets_nothing(String path) {
        var answer = DEMO.send("GET", path, "Host", "evil.example:" + DEMO.port());

        assertProblem(answer, 421);
        assertThat(answer.body()).doesNotContain("evil").contains("http.hosts");
    }

    @Test
    void a_name_from_the_settings_is_its_own() {
        assertThat(DEMO.send("GET", "/healthz", "Host", "workstation.example.ts.net")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"})
    void it_only_shows(String method) {
        for (var path : new String[] {"/", "/api/v1/snapshot", "/nowhere"}) {
            var answer = DEMO.send(method, path);

            assertProblem(answer, 405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
        }
    }

    @Test
    void head_tells_what_get_would() {
        var head = DEMO.send("HEAD", "/api/v1/snapshot");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(head.headers().firstValue("Age")).isPresent();
    }

    @Test
    void a_path_that_is_none_gets_the_nearest() {
        assertProblem(DEMO.get("/api/v1/contaner"), 404);
        assertThat(DEMO.get("/api/v1/contaner").body()).contains("Did you mean /api/v1/container?");
        assertThat(DEMO.get("/etc/passwd").body()).contains("/openapi.json");
    }

    @Test
    void what_never_reaches_a_route_is_a_problem_of_the_same_form() throws IOException {
        for (var request : new String[] {
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
            "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
            "GARBAGE\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(20_000) + "\r\n\r\n"
        }) {
            assertThat(DEMO.raw(request))
                    .as(request)
                    .startsWith("HTTP/1.1 4")
                    .contains("application/problem+json")
                    .contains("\"status\" : 4")
                    .doesNotContain("etty")
                    .doesNotContain("\tat ");
        }
        assertThat(DEMO.raw("GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 421");
    }

    @Test
    void nothing_of_the_environment_or_the_settings_is_told() {
        for (var route : Running.demoSite().routes()) {
            assertThat(DEMO.get(route.path().replace("{id}", "none")).body())
                    .as(route.path())
                    .isNotEmpty()
                    .doesNotContain("planted-in-the-environment")
                    .doesNotContain("workstation.example.ts.net");
        }
    }

    @Test
    void a_bug_is_told_without_the_inside() {
        try (var broken = Running.of(() -> {
            throw new IllegalStateException("password=planted");
        })) {
            var answer = broken.get("/api/v1/snapshot");

            assertProblem(answer, 500);
            assertThat(answer.body())
                    .doesNotContain("planted")
                    .doesNotContain("Exception")
                    .doesNotContain("dev.atoll");
            assertThat(broken.get("/healthz").statusCode()).isEqualTo(200);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\" : " + status).contains("\"detail\" : \"");
    }
}
