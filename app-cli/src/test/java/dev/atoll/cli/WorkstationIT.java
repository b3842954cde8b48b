package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built program, typed by the workstation's user, against real tools of which one after the other is stopped. */
@OnTestbed
class WorkstationIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> STOPPED = new ArrayList<>();
    private static Path jar;

    @BeforeAll
    static void find() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            jar = files.filter(file -> file.getFileName().toString().matches("app-cli-.*[0-9T]\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    @AfterEach
    void startAgain() {
        STOPPED.forEach(Testbed::start);
        STOPPED.clear();
    }

    private static void stop(String daemon) {
        STOPPED.add(daemon);
        Testbed.stop(daemon);
    }

    private static Testbed.Typed atoll(String... arguments) {
        var argv = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jar.toString(),
                "dev.atoll.cli.Main"));
        argv.addAll(List.of(arguments));
        return Testbed.tryExec(argv.toArray(String[]::new));
    }

    private static JsonNode status() {
        return JSON.readTree(atoll("status", "-o", "json", "--timeout", "30s").out());
    }

    private static Set<String> texts(JsonNode list, String field) {
        var texts = new TreeSet<String>();
        list.forEach(item -> texts.add(item.path(field).asString()));
        return texts;
    }

    private static List<JsonNode> matching(JsonNode list, String field, String text) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path(field).asString().equals(text))
                .toList();
    }

    @Test
    void the_whole_workstation_is_seen() {
        var status = status();

        assertThat(texts(status.at("/container/value"), "name"))
                .contains("bazzite-arch", "fedora-tools", "litellm-proxy", "openclaw-dev", "opencode-dev");
        assertThat(status.at("/peer/value/self/name").asString()).isEqualTo("bazzite");
        assertThat(texts(status.at("/peer/value/peers"), "name")).contains("iphone-14", "iphone-12");
        assertThat(status.at("/host/value/deployments")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(status.at("/volume/value").toString())
                .contains("crypto_LUKS", "btrfs", "/var/lib/atoll-testbed/mnt/boot");
        assertThat(matching(status.at("/service/value/units"), "name", "backup.service"))
                .singleElement()
                .satisfies(unit -> assertThat(unit.path("active").asString()).isEqualTo("failed"));
    }

    @ParameterizedTest
    @CsvSource({"4000, litellm-proxy", "5173, opencode-dev"})
    void a_listener_is_of_the_box_it_runs_in(String port, String box) {
        var status = status();
        var id = matching(status.at("/container/value"), "name", box)
                .getFirst()
                .path("id")
                .asString();

        assertThat(matching(status.at("/listener/value"), "port", port))
                .isNotEmpty()
                .allSatisfy(listener ->
                        assertThat(listener.at("/owner/container").asString()).isEqualTo(id));
        assertThat(atoll("listener", "show", port).good()).contains(box);
    }

    @Test
    void a_box_is_shown_with_its_details() {
        var shown = JSON.readTree(
                atoll("container", "show", "opencode-dev", "-o", "json").good());

        assertThat(texts(shown.at("/container/value"), "name")).containsExactly("opencode-dev");
        assertThat(texts(shown.at("/containerDetails/value"), "name")).containsExactly("opencode-dev");
    }

    @Test
    void the_screen_fits() {
        assertThat(atoll("status").good().lines())
                .hasSizeBetween(20, 60)
                .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({"podman, container", "tailscale, peer", "systemd, service"})
    void a_daemon_that_stops_takes_its_own_part_alone(String daemon, String kind) {
        var before = status();

        stop(daemon);
        var without = status();
        var asked = atoll(kind);

        assertThat(without.path(kind).path("value").equals(before.path(kind).path("value")))
                .as(kind + " without " + daemon)
                .isFalse();
        for (var other : Set.of("container", "peer", "volume", "host")) {
            if (!other.equals(kind)) {
                assertThat(steady(without, other))
                        .as(other + " without " + daemon)
                        .isEqualTo(steady(before, other));
            }
        }
        assertThat(without.at("/machine/value/hostname")).isEqualTo(before.at("/machine/value/hostname"));
        if (without.path(kind).has("unknown")) {
            assertThat(without.path(kind).at("/unknown/hint").asString()).isNotBlank();
            assertThat(asked.exit()).isEqualTo(ExitCode.NOT_OBSERVED.code);
            assertThat(asked.out()).contains("not observed");
        }
        assertThat(asked.err()).isEmpty();

        startAgain();
        assertThat(steady(status(), kind)).as(kind + " again").isEqualTo(steady(before, kind));
    }

    /** What of a kind does not move by itself: names, and for the host all of it. */
    private static Object steady(JsonNode status, String kind) {
        return switch (kind) {
            case "peer" -> texts(status.at("/peer/value/peers"), "name");
            case "service" -> !status.at("/service/value/units").isEmpty();
            case "host" -> status.at("/host/value");
            default -> texts(status.path(kind).path("value"), "name");
        };
    }
}
