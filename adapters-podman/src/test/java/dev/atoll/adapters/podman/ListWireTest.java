package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

class ListWireTest {
    private static Container.State read(String item) throws Unreadable {
        return ListWire.read(Json.object(item), Scope.USER);
    }

    @Test
    void what_never_started_has_neither_start_nor_exit() throws Unreadable {
        var state = read(
                "{\"Id\":\"abc\",\"Names\":[\"dev\"],\"Image\":\"fedora:43\",\"State\":\"configured\","
                        + "\"StartedAt\":-62135596800,\"ExitedAt\":-62135596800,\"ExitCode\":0,\"Labels\":null,\"Networks\":null}");

        assertThat(state.status()).isEqualTo(Container.Status.CREATED);
        assertThat(state.started()).isEmpty();
        assertThat(state.exited()).isEmpty();
        assertThat(state.exitCode()).isEmpty();
    }

    @Test
    void the_exit_before_the_last_start_is_none_of_a_running_one() throws Unreadable {
        var state = read(
                "{\"Id\":\"abc\",\"Names\":[\"dev\"],\"Image\":\"x\",\"State\":\"running\","
                        + "\"Created\":\"2026-11-23T09:00:25.7Z\",\"StartedAt\":1795424690,\"ExitedAt\":1795424650,\"ExitCode\":143}");

        assertThat(state.started()).contains(Instant.ofEpochSecond(1795424690));
        assertThat(state.exited()).isEmpty();
        assertThat(state.exitCode()).isEmpty();
        assertThat(state.failed()).isFalse();
    }

    @Test
    void a_command_line_tells_creation_in_seconds_and_health_in_words() throws Unreadable {
        var state = read("{\"Id\":\"abc\",\"Names\":[\"dev\"],\"Image\":\"x\",\"State\":\"running\","
                + "\"Created\":1795424690,\"Status\":\"Up 2 days (unhealthy)\"}");

        assertThat(state.created()).contains(Instant.ofEpochSecond(1795424690));
        assertThat(state.health()).contains(Container.Health.UNHEALTHY);
    }

    @Test
    void a_range_of_ports_is_all_its_ports() throws Unreadable {
        var state = read(
                "{\"Id\":\"abc\",\"Names\":[\"web\"],\"Image\":\"x\",\"State\":\"running\",\"Ports\":["
                        + "{\"host_ip\":\"127.0.0.1\",\"container_port\":80,\"host_port\":8080,\"range\":2,\"protocol\":\"tcp\"}]}");

        assertThat(state.ports().stream().map(Container.PublishedPort::hostPort))
                .containsExactly(8080, 8081);
    }

    @Test
    void without_an_id_it_is_unreadable() {
        assertThatThrownBy(() -> read("{\"Names\":[\"dev\"]}")).isInstanceOf(Unreadable.class);
    }

    @Test
    void boxes_are_known_by_label_or_by_what_is_mounted() throws Unreadable {
        assertThat(read("{\"Id\":\"a\",\"Image\":\"x\",\"State\":\"exited\",\"Labels\":{\"distrobox.version\":\"2\"}}")
                        .box())
                .contains(Container.BoxTool.DISTROBOX);
        assertThat(read("{\"Id\":\"a\",\"Image\":\"x\",\"State\":\"exited\","
                                + "\"Mounts\":[\"/usr/bin/entrypoint\",\"/usr/bin/distrobox-host-exec\"]}")
                        .box())
                .contains(Container.BoxTool.DISTROBOX);
        assertThat(read("{\"Id\":\"a\",\"Image\":\"distrobox-like\",\"State\":\"exited\","
                                + "\"Labels\":{\"com.github.containers.toolbox\":\"true\"},\"Command\":[\"sleep\"]}")
                        .box())
                .isEmpty();
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "ATOLL_SAMPLES", matches = ".+")
    void lists_of_real_podmans_read() throws Exception {
        for (var name : new String[] {
            "podman/02-ps-all-json-two.json",
            "podman/10-ps-api-4.3.1-created.json",
            "podman/11-ps-api-4.3.1-running.json",
            "podman/12-ps-cli-4.3.1-exited-143.json",
            "distrobox/11-real-podman-ps-distrobox-1.4.2.1-rootless.json"
        }) {
            for (var item : Json.list(Files.readString(Path.of(System.getenv("ATOLL_SAMPLES"), name)))) {
                var state = ListWire.read(item, Scope.USER);
                assertThat(state.status()).as(name).isNotEqualTo(Container.Status.UNKNOWN);
                assertThat(state.failed()).as(name).isFalse();
            }
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "ATOLL_SAMPLES", matches = ".+")
    void a_real_box_tells_how_it_was_made_and_no_value_of_its_environment() throws Exception {
        var text = Files.readString(Path.of(
                System.getenv("ATOLL_SAMPLES"), "distrobox/10-real-podman-inspect-distrobox-1.4.2.1-rootless.json"));
        var listed = read("{\"Id\":\"a\",\"Names\":[\"dev1\"],\"Image\":\"x\",\"State\":\"running\","
                + "\"Labels\":{\"manager\":\"distrobox\"}}");

        var details =
                InspectWire.read(InspectWire.object(text), listed, Optional.empty(), new Exports(Path.of("/nowhere")));

        assertThat(details.sharing().network()).isTrue();
        assertThat(details.sharing().pid()).isTrue();
        assertThat(details.privileged()).isTrue();
        assertThat(details.labelDisabled()).isTrue();
        assertThat(details.environment()).contains("HOME").noneMatch(name -> name.contains("="));
        assertThat(details.box().orElseThrow().init()).isFalse();
        assertThat(details.box().orElseThrow().reaches().toString()).contains("/home/yish");
    }
}
