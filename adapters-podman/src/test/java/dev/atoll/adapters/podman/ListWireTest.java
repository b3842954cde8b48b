package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void what_its_stop_removes_is_told_and_what_nobody_told_is_not() throws Unreadable {
        assertThat(read("{\"Id\":\"a\",\"AutoRemove\":true}").removedAtStop()).hasValue(true);
        assertThat(read("{\"Id\":\"a\",\"AutoRemove\":false}").removedAtStop()).hasValue(false);
        assertThat(read("{\"Id\":\"a\"}").removedAtStop()).isEmpty();
    }

    @Test
    void other_versions_other_shapes() throws Unreadable {
        var bare = read("{\"Id\":\"0123456789abcdef\",\"Names\":null,\"Labels\":null,\"Ports\":null,\"Mounts\":null}");
        assertThat(bare.name()).isEqualTo("0123456789ab");
        assertThat(bare.image().toString()).isEqualTo("<none>");
        assertThat(bare.status()).isEqualTo(Container.Status.UNKNOWN);
        assertThat(bare.created()).isEmpty();

        assertThat(read("{\"Id\":\"a\",\"Names\":\"dev\",\"Networks\":{\"podman\":{},\"web\":{}}}"))
                .satisfies(one -> {
                    assertThat(one.name()).isEqualTo("dev");
                    assertThat(one.networks()).containsExactly("podman", "web");
                });
        assertThat(read("{\"Id\":\"a\",\"Networks\":[\"podman\"]}").networks()).containsExactly("podman");
        assertThat(read("{\"Id\":\"a\",\"Image\":\":latest\",\"ImageID\":\"77a1\"}")
                        .image()
                        .name())
                .isEqualTo("77a1");
    }

    @Test
    void five_boxes_of_both_generations() throws Unreadable {
        for (var generation : List.of(Fixtures.PODMAN_4, Fixtures.PODMAN_5)) {
            var boxes = list(generation + "list-boxes.json");

            assertThat(boxes)
                    .extracting(Container.State::name)
                    .containsExactlyInAnyOrder(
                            "opencode-dev", "openclaw-dev", "litellm-proxy", "fedora-tools", "bazzite-arch");
            assertThat(boxes)
                    .allSatisfy(box -> assertThat(box.box()).contains(Container.BoxTool.DISTROBOX))
                    .filteredOn(Container.State::failed)
                    .extracting(Container.State::name)
                    .containsExactly("fedora-tools");
        }
    }

    @Test
    void what_the_command_of_podman_5_prints() throws Unreadable {
        var all = list(Fixtures.PODMAN_5 + "ps.json");

        assertThat(all).hasSize(9);
        var web = all.get(5);
        assertThat(web.health()).contains(Container.Health.STARTING);
        assertThat(web.created()).contains(Instant.ofEpochSecond(1795625354));
        assertThat(web.labels()).containsEntry("app", "web");
        assertThat(all.get(6).ports())
                .extracting(Container.PublishedPort::hostPort)
                .containsExactly(18080, 19000, 19001);
        assertThat(all.get(7).exitCode()).contains(137);
    }

    private static List<Container.State> list(String file) throws Unreadable {
        var states = new ArrayList<Container.State>();
        for (var item : Json.list(Fixtures.of(file))) {
            states.add(ListWire.read(item, Scope.USER));
        }
        return states;
    }
}
