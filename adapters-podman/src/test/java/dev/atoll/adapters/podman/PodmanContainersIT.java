package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Sets;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.container.BoxContents;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Both podmans of the testbed, over their sockets and by their commands, while somebody works with them. */
@OnTestbed
@ParameterizedClass
@MethodSource("generations")
class PodmanContainersIT {
    private static final String TINY = "localhost/atoll-tiny:1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Testbed.Generation bed;

    @TempDir
    private Path folder;

    private final List<String> made = new ArrayList<>();
    private final List<String> files = new ArrayList<>();

    PodmanContainersIT(Testbed.Generation bed) {
        this.bed = bed;
    }

    static Stream<Testbed.Generation> generations() {
        return Stream.of(Testbed.podman4(), Testbed.podman5());
    }

    @BeforeEach
    void tidy() {
        // What an interrupted run left.
        bed.exec("sh", "-c", "podman ps --all --quiet --filter name=^it- | xargs -r podman rm --force --volumes");
    }

    @AfterEach
    void put_back() {
        Testbed.start(daemon());
        files.forEach(file -> bed.tryExec("rm", "-f", file));
        if (!made.isEmpty()) {
            var remove = new ArrayList<>(List.of("podman", "rm", "--force", "--volumes"));
            remove.addAll(made);
            bed.tryExec(remove.toArray(String[]::new));
        }
    }

    @Test
    void five_boxes_with_their_states_either_way() throws IOException {
        for (var port : List.of(overSocket(), byCommand())) {
            var boxes = known(port.observe()).value().stream()
                    .filter(container -> container.box().isPresent())
                    .toList();

            assertThat(boxes)
                    .extracting(Container.State::name)
                    .containsExactly("bazzite-arch", "fedora-tools", "litellm-proxy", "openclaw-dev", "opencode-dev");
            assertThat(boxes)
                    .allSatisfy(box -> assertThat(box.box()).contains(Container.BoxTool.DISTROBOX))
                    .filteredOn(box -> box.status() == Container.Status.RUNNING)
                    .extracting(Container.State::name)
                    .containsExactly("litellm-proxy", "openclaw-dev", "opencode-dev");
            assertThat(boxes)
                    .filteredOn(Container.State::failed)
                    .extracting(Container.State::name)
                    .containsExactly("fedora-tools");
            assertThat(boxes.get(1).exitCode()).contains(3);
            assertThat(boxes.getFirst().exitCode()).contains(143);
        }
    }

    @Test
    void what_somebody_left_in_a_box_is_seen_and_what_he_took_away_is_not() throws IOException {
        var box = "opencode-dev";
        try {
            inBox(box, "mkdir -p /opt/it-mine && echo x > /opt/it-mine/f");
            inBox(
                    box,
                    "mkdir -p /tmp/it-p/DEBIAN && printf 'Package: it-handmade\\nVersion: 1\\nArchitecture: all\\n"
                            + "Maintainer: o <owner@example.com>\\nDescription: x\\n' > /tmp/it-p/DEBIAN/control"
                            + " && dpkg-deb -b /tmp/it-p /tmp/it-p.deb && dpkg -i /tmp/it-p.deb");
            bed.exec("podman", "exec", "--detach", box, "sh", "-c", "exec sleep 4111");

            for (var port : List.of(port(command()), byCommand())) {
                var part = inside(port, BoxContents.asked(box, List.of("perl"), List.of("it-handmade", "no-such")));
                assertThat(part.changed()).isEmpty();
                assertThat(part.size()).isEmpty();
                assertThat(part.installed()).containsExactly("it-handmade");
                assertThat(part.tools()).containsOnlyKeys("perl");

                var seen = inside(
                        port, Sets.union(Set.of(box), BoxContents.asked(box, List.of("perl"), List.of("it-handmade"))));

                assertThat(seen.distribution()).contains("debian");
                assertThat(seen.packages().orElseThrow()).contains("it-handmade");
                assertThat(seen.installed()).containsExactly("it-handmade");
                assertThat(seen.tools()).containsKey("perl");
                assertThat(seen.processes().orElseThrow())
                        .extracting(BoxContents.Running::program)
                        .contains("sleep");
                assertThat(seen.changed().orElseThrow().some())
                        .extracting(HostPath::value)
                        .contains("/opt/it-mine/f");
                assertThat(seen.size().orElseThrow().writable().bytes()).isPositive();
            }
        } finally {
            inBox(
                    box,
                    "dpkg -P it-handmade; rm -rf /opt/it-mine/f /tmp/it-p.deb; rm -r /tmp/it-p; rmdir /opt/it-mine;"
                            + " pkill -x -f 'sleep 4111'; true");
        }
        var after = inside(port(command()), Set.of(box));
        assertThat(after.packages().orElseThrow()).doesNotContain("it-handmade");
        assertThat(after.changed().orElseThrow().some())
                .extracting(HostPath::value)
                .noneMatch(path -> path.startsWith("/opt/it-mine"));
    }

    @Test
    void a_box_that_does_not_run_is_not_started_to_be_looked_at() throws IOException {
        var seen = known(overSocket().contents(Set.of("bazzite-arch")));

        assertThat(seen.value().getFirst().packages()).isEmpty();
        assertThat(seen.value().getFirst().changed()).isPresent();
        assertThat(seen.gaps()).anyMatch(gap -> gap.part().equals("inside of bazzite-arch"));
        assertThat(bed.exec("podman", "ps", "--quiet", "--filter", "name=bazzite-arch"))
                .isBlank();
    }

    private void inBox(String box, String script) {
        bed.exec("podman", "exec", "--user", "root", box, "sh", "-c", script);
    }

    private BoxContents inside(Containers port, Set<String> asked) {
        return known(port.contents(asked)).value().getFirst();
    }

    @Test
    void a_container_appears_starts_and_ends() throws IOException {
        var socket = overSocket();
        var command = byCommand();
        assertThat(named(socket, "it-life")).isEmpty();

        create("it-life");
        both(
                socket,
                command,
                one -> one.status() == Container.Status.CREATED && one.started().isEmpty());

        bed.exec("podman", "start", "it-life");
        both(
                socket,
                command,
                one -> one.status() == Container.Status.RUNNING && one.started().isPresent());

        bed.exec("podman", "kill", "--signal", "KILL", "it-life");
        bed.tryExec("podman", "wait", "it-life");
        both(
                socket,
                command,
                one -> one.status() == Container.Status.EXITED
                        && one.exitCode().equals(Optional.of(137))
                        && one.outOfMemory().equals(Optional.of(false))
                        && !one.failed());

        bed.exec("podman", "rm", "it-life");
        assertThat(named(socket, "it-life")).isEmpty();
    }

    private void both(Containers socket, Containers command, Predicate<Container.State> holds) {
        assertThat(named(socket, "it-life"))
                .as("over the socket")
                .singleElement()
                .matches(holds);
        assertThat(named(command, "it-life"))
                .as("by the command")
                .singleElement()
                .matches(holds);
    }

    @Test
    void without_its_daemon_the_command_answers() throws IOException {
        var before = known(overSocket().observe());
        assertThat(before.source().orElseThrow().via()).endsWith(".sock");

        Testbed.stop(daemon());
        var without = known(port(command()).observe());

        assertThat(without.source().orElseThrow().via()).contains("ps --format json");
        assertThat(without.value())
                .extracting(Container.State::name)
                .containsExactlyElementsOf(
                        before.value().stream().map(Container.State::name).toList());

        Testbed.start(daemon());
        assertThat(known(overSocket().observe()).source().orElseThrow().via()).endsWith(".sock");
    }

    @Test
    void a_box_in_depth() throws IOException {
        var home = bed.environment().getOrDefault("HOME", "/");
        export("opencode-dev", "/usr/bin/env", home + "/.local/bin");
        create("it-secret", "--env", "IT_TOKEN=planted-secret", "--volume", "/tmp:/host-tmp:ro");

        for (var port : List.of(overSocket(), byCommand())) {
            var seen = known(port.details(Set.of("opencode-dev", "it-secret")));
            assertThat(seen.toString()).doesNotContain("planted-secret");
            assertThat(seen.value()).extracting(ContainerDetails::name).containsExactly("it-secret", "opencode-dev");

            var plain = seen.value().getFirst();
            assertThat(plain.environment()).contains("IT_TOKEN");
            assertThat(plain.mounts())
                    .containsExactly(new ContainerDetails.Mount("bind", "/tmp", new HostPath("/host-tmp"), false));
            assertThat(plain.imageDigest()).isPresent();

            var box = seen.value().getLast();
            assertThat(box.sharing()).isEqualTo(new ContainerDetails.Sharing(true, true, true, true));
            assertThat(box.labelDisabled()).isTrue();
            assertThat(box.box()).hasValueSatisfying(told -> {
                assertThat(told.binaries()).contains("env");
                assertThat(told.init()).isFalse();
                assertThat(told.home()).isEmpty();
                // distrobox 1.4 binds the whole host, 1.8 each of its folders.
                assertThat(told.reaches())
                        .contains(new HostPath(home))
                        .containsAnyOf(new HostPath("/"), new HostPath("/usr"));
            });
        }
    }

    /** As the person in the box would. */
    private void export(String box, String program, String to) {
        files.add(to + "/" + Path.of(program).getFileName());
        bed.exec("mkdir", "-p", to);
        bed.exec(
                "distrobox", "enter", "--no-tty", box, "--", "distrobox-export", "--bin", program, "--export-path", to);
    }

    @Test
    void twenty_more_containers_cost_no_request_more() throws IOException {
        var before = requests();

        IntStream.range(0, 20).forEach(i -> create("it-many-" + i));

        assertThat(known(overSocket().observe()).value())
                .filteredOn(one -> one.name().startsWith("it-many-"))
                .hasSize(20);
        assertThat(requests()).isEqualTo(before);
    }

    /** How often the command is run for one look. */
    private long requests() throws IOException {
        Files.deleteIfExists(folder.resolve("calls"));
        known(byCommand().observe());
        return Files.readAllLines(folder.resolve("calls")).size();
    }

    private void create(String name, String... options) {
        made.add(name);
        var argv = new ArrayList<>(List.of("podman", "create", "--name", name, "--network", "host"));
        argv.addAll(List.of(options));
        argv.add(TINY);
        bed.exec(argv.toArray(String[]::new));
    }

    private String daemon() {
        return bed.podman() == 4 ? "podman" : "podman5";
    }

    private Containers overSocket() {
        return new PodmanProvider()
                .create(bed.context(new PodmanProvider(), PATIENCE))
                .get(Kinds.CONTAINER)
                .orElseThrow();
    }

    private Containers byCommand() throws IOException {
        var settings = new HashMap<>(command().settings());
        settings.put("podman.socket", folder.resolve("none.sock").toString());
        return port(
                new AdapterContext(settings, command().environment(), command().clock(), PATIENCE));
    }

    private static Containers port(AdapterContext context) {
        return new PodmanProvider().create(context).get(Kinds.CONTAINER).orElseThrow();
    }

    /** Typed by the workstation's user, whoever runs the tests; a line in {@code calls} for each. */
    private AdapterContext command() throws IOException {
        var context = bed.context(new PodmanProvider(), PATIENCE);
        var generation = bed.podman() == 4 ? "" : "--podman " + bed.podman();
        var script = Files.writeString(
                folder.resolve("podman"),
                "#!/bin/sh\necho \"$*\" >> " + folder.resolve("calls")
                        + "\nexec /var/lib/atoll-testbed/workstation exec " + generation + " podman \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings = new HashMap<>(context.settings());
        settings.put("podman.command", script.toString());
        return new AdapterContext(settings, context.environment(), context.clock(), PATIENCE);
    }

    private static List<Container.State> named(Containers port, String name) {
        return known(port.observe()).value().stream()
                .filter(container -> container.name().equals(name))
                .toList();
    }

    private static <T> Observation.Known<T> known(Observation<T> seen) {
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return (Observation.Known<T>) seen;
    }
}
