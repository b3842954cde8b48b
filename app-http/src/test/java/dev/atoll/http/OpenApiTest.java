package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.atoll.core.Workstation;
import dev.atoll.core.observe.Kinds;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {
    private static final Running DEMO = Running.demo();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode description = JSON.readTree(DEMO.get("/openapi.json").body());

    @AfterAll
    static void stop() {
        DEMO.close();
    }

    @Test
    void each_route_is_documented_and_each_documented_one_is_a_route() {
        assertThat(description.path("paths").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Running.demoSite().routes().stream().map(Route::path).toList())
                .contains("/", "/healthz", "/openapi.json", "/api/v1/snapshot", "/api/v1/findings")
                .containsAll(Kinds.ALL.stream().map(kind -> "/api/v1/" + kind).toList());
    }

    @Test
    void each_documented_path_answers_by_its_schema() {
        for (var path : described().toList()) {
            var content = path.getValue().at("/get/responses/200/content").properties();
            var answer = DEMO.get(path.getKey());

            assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
            assertThat(content).as(path.getKey()).hasSize(1);
            for (var media : content) {
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(media.getKey());
                if (media.getKey().equals("application/json")) {
                    assertThat(errors(media.getValue().path("schema"), answer))
                            .as(path.getKey())
                            .isEmpty();
                }
            }
        }
    }

    /** Those to what has a name answer by theirs in a test of their own: nothing was done to this workstation. */
    private Stream<Map.Entry<String, JsonNode>> described() {
        return description.path("paths").properties().stream()
                .filter(path -> !path.getKey().contains("{"));
    }

    @Test
    void what_stands_in_a_path_and_behind_it_is_described() {
        assertThat(parameters("/api/v1/runs")).containsExactly("limit in query");
        assertThat(parameters("/api/v1/runs/{id}")).containsExactly("id in path");
        assertThat(parameters("/api/v1/runs/{id}/events")).containsExactly("id in path", "Last-Event-ID in header");
        assertThat(parameters("/api/v1/snapshot")).isEmpty();
    }

    private List<String> parameters(String path) {
        return description
                .path("paths")
                .path(path)
                .at("/get/parameters")
                .valueStream()
                .map(parameter -> parameter.path("name").asString() + " in "
                        + parameter.path("in").asString())
                .toList();
    }

    @Test
    void problems_answer_by_the_schema_of_the_default() {
        var problem = description.at("/paths/~1healthz/get/responses/default/content/application~1problem+json/schema");

        assertThat(problem.isObject()).isTrue();
        Stream.of(DEMO.get("/nowhere"), DEMO.send("POST", "/"), DEMO.send("GET", "/", "Host", "evil.example"))
                .forEach(answer -> assertThat(errors(problem, answer)).isEmpty());
    }

    @Test
    void a_partial_answer_satisfies_the_schema_too() {
        try (var blind = Running.of(Workstation.builder().build())) {
            for (var path : List.of("/api/v1/snapshot", "/api/v1/container", "/api/v1/findings")) {
                assertThat(errors(schemaOf(path), blind.get(path))).as(path).isEmpty();
            }
        }
    }

    @Test
    void a_schema_can_fail() {
        for (var path : List.of("/api/v1/snapshot", "/api/v1/container", "/api/v1/findings", "/healthz")) {
            assertThat(errors(schemaOf(path), "{}")).as(path).isNotEmpty();
        }
        assertThat(errors(schemaOf("/api/v1/machine"), """
                        {"schemaVersion": 1, "takenAt": "2026-11-25T12:00:00Z",
                         "machine": {"at": "2026-11-25T12:00:00Z", "unknown": {"cause": "tired", "detail": ""}}}""")).hasSizeGreaterThan(0);
    }

    private JsonNode schemaOf(String path) {
        return description.at(
                "/paths/" + path.replace("/", "~1") + "/get/responses/200/content/application~1json/schema");
    }

    private List<Error> errors(JsonNode schema, HttpResponse<String> answer) {
        return errors(schema, answer.body());
    }

    /** A document's schema is on the same server; the server's own are in the description, by their place. */
    private List<Error> errors(JsonNode schema, String answer) {
        var reference = schema.path("$ref").asString("");
        if (reference.startsWith("/")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(DEMO.get(reference).body(), InputFormat.JSON)
                    .validate(answer, InputFormat.JSON);
        }
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", description.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole)
                .validate(answer, InputFormat.JSON);
    }
}
