package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.jackson.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the manifest says too: there, not there, wrong, and edited while the server runs. */
class CloserLookTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path home;

    private Instant now = Running.NOON;
    private Running server = Running.site(site());

    @AfterEach
    void stop() {
        server.close();
    }

    /** The reference machine as if it were this one, with an owner who has a home. */
    private Server.Site site() {
        var environment = Map.of("HOME", String.valueOf(home));
        var setup = Setup.of(
                environment,
                Map.of("adapter", "memory"),
                CloserLookTest.class.getClassLoader(),
                Duration.ofSeconds(30),
                () -> now);
        return Main.site(Arguments.parse(), setup, environment, () -> now, Running.ZONE);
    }

    private void written(String text) throws IOException {
        var folder = Files.createDirectories(home.resolve(".config").resolve("atoll"));
        Files.writeString(folder.resolve("workstation.yaml"), text);
        server.close();
        server = Running.site(site());
    }

    private JsonNode got(String path) {
        var answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void without_a_manifest_it_says_what_to_type_and_the_document_is_there() {
        server.close();
        server = Running.site(site());

        for (var about : new String[] {"manifest", "drift", "plan"}) {
            var answer = server.get("/api/v1/" + about);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("There is no manifest", "atoll adopt --write");
        }
        for (var about : new String[] {"drift", "plan"}) {
            var page = server.get("/" + about);
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("style-src");
            assertThat(page.body()).contains("There is no manifest", "<nav>", "aria-current=\"page\">" + about);
        }
        assertThat(got("/api/v1/document").toString()).contains("there is no manifest", "opencode-dev");
        assertThat(server.get("/document").body()).contains("<svg class=\"figure\"", "aria-current=\"page\">document");
    }

    @Test
    void with_one_the_machine_is_compared_with_it() throws IOException {
        written("""
                atoll: 1
                workstation: reef
                boxes:
                  opencode-dev: { image: "registry.fedoraproject.org/fedora:44", purpose: agents }
                """);

        assertThat(got("/api/v1/manifest").at("/manifest").toString()).contains("boxes.opencode-dev.purpose", "agents");
        assertThat(got("/api/v1/drift").at("/drift/differences").toString()).contains("fedora:44");
        assertThat(got("/api/v1/plan").at("/plan/steps").toString()).contains("blocked", "opencode-dev");
        assertThat(got("/api/v1/plan").at("/plan/manifest").asString()).startsWith("sha256:");
        assertThat(got("/api/v1/document").toString()).contains("System overview: reef", "agents");
        assertThat(server.get("/drift").body()).contains("fedora:44").contains("aria-current=\"page\">drift");
        assertThat(server.get("/plan").body()).contains("opencode-dev");
    }

    @Test
    void an_edit_is_seen_without_a_restart() throws IOException {
        written("atoll: 1\nworkstation: reef\n");
        assertThat(got("/api/v1/manifest").toString()).contains("reef");

        Files.writeString(home.resolve(".config/atoll/workstation.yaml"), "atoll: 1\nworkstation: lagoon\n");
        now = now.plusSeconds(60);

        assertThat(got("/api/v1/manifest").toString()).contains("lagoon");
    }

    @Test
    void of_one_with_errors_nothing_is_said_but_where() throws IOException {
        written("atoll: 1\nworkstation: reef\nboxs: {}\n");

        for (var about : new String[] {"manifest", "drift", "plan", "document"}) {
            var answer = server.get("/api/v1/" + about);
            assertThat(answer.statusCode()).as(about).isEqualTo(409);
            assertThat(answer.body()).contains("workstation.yaml:3", "boxs");
        }
        assertThat(got("/api/v1/snapshot").toString()).contains("opencode-dev");
    }

    /** Nor does anybody who asks what the manifest says, of whom nobody has to look. */
    @Test
    void whoever_asks_for_the_status_waits_for_no_closer_look() throws IOException {
        written("atoll: 1\nworkstation: reef\n");
        server.close();
        var site = site();
        var never = new Lookout(
                () -> {
                    throw new IllegalStateException("nobody asked for a closer look");
                },
                () -> now);
        server = Running.site(new Server.Site(
                site.routes(), site.lookout(), never, site.followers(), site.hosts(), site.pagePolicy()));

        assertThat(got("/api/v1/snapshot").toString()).contains("opencode-dev");
        assertThat(got("/api/v1/manifest").toString()).contains("reef");
        assertThat(server.get("/api/v1/drift").statusCode())
                .as("and this is what would have been seen")
                .isEqualTo(500);
    }
}
