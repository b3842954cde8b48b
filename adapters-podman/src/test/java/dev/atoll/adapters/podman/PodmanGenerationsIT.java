package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Observation;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same five boxes in two generations of podman and distrobox, over their sockets and by their commands. */
@OnTestbed
class PodmanGenerationsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSER_BY = "atoll-it-passer-by";
    private static final Map<String, String> FIVE_BOXES = Map.of(
            "opencode-dev", "RUNNING",
            "openclaw-dev", "RUNNING",
            "litellm-proxy", "RUNNING",
            "fedora-tools", "EXITED 3",
            "bazzite-arch", "EXITED 143");

    @TempDir
    private Path folder;

    static Stream<Testbed.Generation> generations() {
        return Stream.of(Testbed.podman4(), Testbed.podman5());
    }

    @AfterEach
    void as_it_was() {
        generations().forEach(generation -> generation.tryExec("podman", "rm", "--force", PASSER_BY));
        Testbed.start("podman5");
    }

    @ParameterizedTest
    @MethodSource("generations")
    void a_socket_tells_the_five_boxes(Testbed.Generation generation) {
        var containers = overSocket(generation);

        assertThat(boxes(containers)).containsExactlyInAnyOrderEntriesOf(FIVE_BOXES);
        assertThat(source(containers)).contains(generation.environment().get("ATOLL_PODMAN_SOCKET"));
    }

    @ParameterizedTest
    @MethodSource("generations")
    void the_command_tells_what_the_socket_told(Testbed.Generation generation) throws IOException {
        var byCommand = byCommand(generation);

        assertThat(boxes(byCommand)).containsExactlyInAnyOrderEntriesOf(FIVE_BOXES);
        assertThat(source(byCommand)).contains("ps --format json");
        // The command rounds to seconds, and what root asks by command is the system's.
        assertThat(seen(byCommand))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("created", "scope")
                .isEqualTo(seen(overSocket(generation)));
    }

    @Test
    void a_box_is_made_alike_by_both() {
        var older = details(overSocket(Testbed.podman4()), "opencode-dev");
        var newer = details(overSocket(Testbed.podman5()), "opencode-dev");

        assertThat(newer.sharing()).isEqualTo(older.sharing());
        assertThat(newer.privileged()).isEqualTo(older.privileged());
        assertThat(newer.labelDisabled()).isEqualTo(older.labelDisabled());
        var box = newer.box().orElseThrow();
        assertThat(box.reaches().toString())
                .contains(Testbed.podman5().environment().get("HOME"));
        assertThat(box.applications()).isEmpty();
        assertThat(box.binaries()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("generations")
    void what_is_made_in_one_is_seen_in_that_one_alone(Testbed.Generation generation) {
        generation.exec("podman", "create", "--name", PASSER_BY, "localhost/atoll-tiny:1");

        assertThat(generations().filter(one -> names(overSocket(one)).contains(PASSER_BY)))
                .containsExactly(generation);

        generation.exec("podman", "rm", PASSER_BY);

        assertThat(names(overSocket(generation))).doesNotContain(PASSER_BY);
    }

    @Test
    void a_service_that_was_stopped_leaves_the_command() throws IOException {
        Testbed.stop("podman5");
        var context = Testbed.podman5().context(new PodmanProvider(), PATIENCE);
        var containers = port(context, Map.of("podman.command", typed(Testbed.podman5())));

        assertThat(boxes(containers)).containsExactlyInAnyOrderEntriesOf(FIVE_BOXES);
        assertThat(source(containers)).contains("ps --format json");

        Testbed.start("podman5");

        assertThat(source(containers)).contains("podman.sock");
    }

    private static Containers overSocket(Testbed.Generation generation) {
        return port(generation.context(new PodmanProvider(), PATIENCE), Map.of());
    }

    private Containers byCommand(Testbed.Generation generation) throws IOException {
        return port(
                generation.context(new PodmanProvider(), PATIENCE),
                Map.of("podman.socket", folder.resolve("none.sock").toString(), "podman.command", typed(generation)));
    }

    /** Tests run as root; the boxes are the user's. */
    private String typed(Testbed.Generation generation) throws IOException {
        var program = Files.writeString(
                folder.resolve("podman-" + generation.podman()),
                "#!/bin/sh\nexec /var/lib/atoll-testbed/workstation exec --podman " + generation.podman()
                        + " podman \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program.toString();
    }

    private static Containers port(AdapterContext told, Map<String, String> instead) {
        var settings = new HashMap<>(told.settings());
        settings.putAll(instead);
        return new PodmanProvider()
                .create(new AdapterContext(settings, told.environment(), told.clock(), told.timeout()))
                .get(Kinds.CONTAINER)
                .orElseThrow();
    }

    private static Map<String, String> boxes(Containers containers) {
        return seen(containers).stream()
                .filter(container -> container.box().equals(Optional.of(Container.BoxTool.DISTROBOX)))
                .collect(Collectors.toMap(
                        Container.State::name,
                        container -> container.status()
                                + container.exitCode().map(code -> " " + code).orElse("")));
    }

    private static List<String> names(Containers containers) {
        return seen(containers).stream().map(Container.State::name).toList();
    }

    private static List<Container.State> seen(Containers containers) {
        return known(containers.observe()).value();
    }

    private static String source(Containers containers) {
        return known(containers.observe()).source().orElseThrow().toString();
    }

    private static ContainerDetails details(Containers containers, String name) {
        return known(containers.details(Set.of(name))).value().getFirst();
    }

    private static <T> Observation.Known<T> known(Observation<T> seen) {
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return (Observation.Known<T>) seen;
    }
}
