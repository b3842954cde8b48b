package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.Containers;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command in place of the socket, played by a script on a private PATH. */
@Timeout(30)
class PodmanContainersTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();

    private Containers podman(String script) throws IOException {
        var program = Files.writeString(folder.resolve("podman"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        environment.put("PATH", folder + ":/usr/bin:/bin");
        return port();
    }

    private Containers port() {
        return new PodmanProvider()
                .create(new AdapterContext(
                        Map.of("podman.socket", folder.resolve("none.sock").toString()),
                        environment,
                        InstantSource.system(),
                        Duration.ofMillis(1500)))
                .get(Kinds.CONTAINER)
                .orElseThrow();
    }

    private static Cause causeOf(Observation<List<Container.State>> seen) {
        return ((Observation.Unknown<List<Container.State>>) seen).cause();
    }

    @Test
    void without_a_socket_the_command_is_asked_and_its_warnings_ignored() throws IOException {
        var seen = podman("echo 'WARN[0000] cgroup v1' >&2; echo '[{\"Id\":\"a1\",\"Names\":[\"dev\"],\"Image\":\"x\","
                        + "\"State\":\"running\",\"Brandnew\":{}}]'")
                .observe();

        assertThat(((Observation.Known<List<Container.State>>) seen).value())
                .singleElement()
                .satisfies(container -> assertThat(container.name()).isEqualTo("dev"));
    }

    @Test
    void without_podman_it_is_not_installed() {
        environment.put("PATH", folder.toString());

        assertThat(causeOf(port().observe())).isEqualTo(Cause.NOT_INSTALLED);
    }

    @Test
    void garbage_and_half_an_answer_are_unreadable() throws IOException {
        assertThat(causeOf(podman("echo oops").observe())).isEqualTo(Cause.UNREADABLE);
        assertThat(causeOf(podman("printf '[{\"Id\":'").observe())).isEqualTo(Cause.UNREADABLE);
    }

    @Test
    void a_refusal_arrives_in_its_words() throws IOException {
        var seen = podman("echo 'Error: database is locked' >&2; exit 125").observe();

        var unknown = (Observation.Unknown<List<Container.State>>) seen;
        assertThat(unknown.detail()).contains("database is locked");
        assertThat(unknown.hint()).isPresent();
    }

    @Test
    void silence_times_out() throws IOException {
        assertThat(causeOf(podman("sleep 60").observe())).isEqualTo(Cause.TIMED_OUT);
    }

    @Test
    void another_engine_is_named_without_its_password_and_never_asked() throws IOException {
        environment.put("CONTAINER_HOST", "ssh://me:hunter2@203.0.113.9/run/podman.sock");
        var program = podman("touch " + folder + "/asked; echo '[]'");
        var port = new PodmanProvider()
                .create(new AdapterContext(Map.of(), environment, InstantSource.system(), Duration.ofSeconds(1)))
                .get(Kinds.CONTAINER)
                .orElseThrow();

        assertThat(causeOf(port.observe())).isEqualTo(Cause.UNSUPPORTED);
        assertThat(port.observe().toString()).contains("203.0.113.9").doesNotContain("hunter2");
        assertThat(Files.exists(folder.resolve("asked"))).isFalse();
        assertThat(program).isNotNull();
    }
}
