package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built server tells of an apply that the built command line does meanwhile, to a real box. */
@OnTestbed
@Timeout(600)
class RunsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String IMAGE = "localhost/atoll-box:bookworm";
    private static final String BOX = "it-runs";
    private static final Pattern PID = Pattern.compile("\"pid\":\\s*(\\d+)");

    private final String folder = Testbed.environment().get("HOME") + "/it-runs";

    @BeforeEach
    @AfterEach
    void tidy() {
        Testbed.tryExec("podman", "rm", "--force", "--time", "0", BOX);
        for (var image : Testbed.exec("podman", "images", "--format", "{{.Repository}}:{{.Tag}}")
                .lines()
                .filter(name -> name.contains("restore-points/" + BOX))
                .toList()) {
            // Of an image with another name too, this name alone goes.
            Testbed.tryExec("podman", "rmi", image);
        }
        // By name, what this test made: nothing is mounted there.
        Testbed.exec(
                "sh",
                "-c",
                "for it in '" + folder + "' \"$HOME\"/.local/share/atoll/restore-points/" + BOX + "*; do"
                        + " test ! -d \"$it\" || rm -r --one-file-system -- \"$it\"; done");
    }

    private String state() {
        return "XDG_STATE_HOME=" + folder + "/state";
    }

    private Testbed.Typed atoll(String... words) {
        var argv = new ArrayList<>(List.of(
                "env",
                state(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                commandLine().toString(),
                "dev.atoll.cli.Main"));
        argv.addAll(List.of(words));
        argv.addAll(List.of("--timeout", "30s"));
        return Testbed.tryExec(argv.toArray(String[]::new));
    }

    /** Built before this module. */
    private static Path commandLine() {
        try (var files = Files.list(Path.of("../app-cli/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("app-cli-.*[0-9T]\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toRealPath();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private CompletableFuture<Testbed.Typed> applying(String box) {
        var name = JSON.readTree(atoll("machine", "-o", "json").out())
                .at("/machine/value/hostname")
                .asString();
        var text = "atoll: 1\nworkstation: " + name + "\nboxes:\n  " + BOX + ": " + box + "\n";
        Testbed.exec(
                "sh",
                "-c",
                "mkdir -p " + folder + " && cat > " + folder + "/workstation.yaml <<'END'\n" + text + "END");
        return CompletableFuture.supplyAsync(() -> atoll("apply", "--yes", "--file", folder + "/workstation.yaml"));
    }

    private static JsonNode runs(Client client) {
        return JSON.readTree(client.get("/api/v1/runs").body()).path("runs");
    }

    /** The newest, when there are so many. */
    private static String newest(Client client, int many) {
        assertThat(Eventually.holds(() -> runs(client).size() == many, PATIENCE))
                .isTrue();
        return runs(client).get(0).path("id").asString();
    }

    @Test
    void an_apply_of_another_program_is_told_while_it_goes_on_and_when_it_dies() throws Exception {
        try (var serving = Serving.with(List.of(state()), "--port=0")) {
            var port = serving.port();
            try (var client = new Client(port)) {
                made(client, port);
                killed(client, port);
            }
        }
    }

    private void made(Client client, int port) throws IOException {
        var apply = applying("{ image: \"" + IMAGE + "\", entry: false, state: running }");
        var id = newest(client, 1);
        try (var listener = new Listener(port, id)) {
            assertThat(Stream.of(listener.event(), listener.event())).containsExactly("1 begun", "2 started");
            assertThat(apply).as("it is told while it goes on").isNotDone();
            var events = listener.events();
            assertThat(events)
                    .extracting(event -> event.replaceFirst(" .*", ""))
                    .as("none is left out")
                    .containsExactlyElementsOf(IntStream.rangeClosed(3, events.size() + 2)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(events)
                    .extracting(event -> event.replaceFirst(".* ", ""))
                    .as("with what the tools say")
                    .contains("said")
                    .filteredOn(kind -> !kind.equals("said"))
                    .containsExactly("finished", "started", "finished", "ended");
        }
        assertThat(apply.join().exit()).as(apply.join().err()).isZero();
        var told = client.get("/api/v1/runs/" + id).body();
        assertThat(told).isEqualTo(atoll("runs", "show", id, "-o", "json").out());
        assertThat(told).contains("\"standing\" : \"ended\"", "create box/" + BOX, "start box/" + BOX);
    }

    private void killed(Client client, int port) throws IOException {
        var apply = applying("{ image: \"" + IMAGE + "\", entry: false, state: absent }");
        var id = newest(client, 2);
        try (var listener = new Listener(port, id)) {
            assertThat(Stream.of(listener.event(), listener.event())).containsExactly("1 begun", "2 started");
            kill();
            assertThat(listener.events()).endsWith("interrupted");
        }
        assertThat(apply.join().exit()).isNotZero();
        assertThat(Eventually.holds(
                        () -> client.get("/api/v1/snapshot").body().contains("\"interruptedApply\""), PATIENCE))
                .isTrue();
        assertThat(JSON.readTree(atoll("status", "-o", "json").out())
                        .at("/interruptedApply/run")
                        .asString())
                .isEqualTo(id);
    }

    private void kill() {
        var holder = PID.matcher(Testbed.exec("cat", folder + "/state/atoll/apply.lock"));
        assertThat(holder.find()).isTrue();
        assertThat(ProcessHandle.of(Long.parseLong(holder.group(1)))
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false))
                .isTrue();
    }
}
