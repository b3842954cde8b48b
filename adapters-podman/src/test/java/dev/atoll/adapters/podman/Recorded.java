package dev.atoll.adapters.podman;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.spi.AdapterContext;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the recorded podman 4.3.1 had: a plain container that ran with ports, one never started, one made the way Toolbx
 * does and one of a Toolbx image, one killed, two boxes and one that only its mounts show to be one.
 */
final class Recorded {
    static final String WEB = "104b79cf337e1026c10e6a3d59d2817ab56c7e72cd1108d9b25fcda719f41cf1";
    static final String BORN = "dc82d5b12e73e372dc58fb2b6521a81415eea20e3d64b3ab1838ad5679903b60";
    static final String KILLED = "3e8fee081155a4a0e159f82d042cb58aa69503192488f86565f45c5f78211d6d";
    static final String SANDBOX = "cf0af628b750f8bf64b717e60cd1239572eb10ccedf782281ee0eb73621e7773";
    private static final String DIGEST = "sha256:da9b365939e9eace22aea956b72794d8049a939b7feb18680600e1308ed93fb2";
    private static final Map<String, String> BOX = Map.of("manager", "distrobox");
    private static final Map<String, String> TOOLBX = Map.of("com.github.containers.toolbox", "true");
    private static final Optional<Instant> STARTED = Optional.of(Instant.ofEpochSecond(1795624433));

    private Recorded() {}

    /** Who runs the tests owns the fakes' sockets and types the commands. */
    static Scope scope() {
        return new Places(new AdapterContext(Map.of(), Map.of(), Instant::now, Duration.ofSeconds(1))).own();
    }

    /** The command tells whole seconds of when a container was made. */
    static List<Container.State> listedByCommand() {
        return listed(ChronoUnit.SECONDS);
    }

    static List<Container.State> listed() {
        return listed(ChronoUnit.NANOS);
    }

    private static List<Container.State> listed(ChronoUnit unit) {
        var toolbx = Optional.of(Container.BoxTool.TOOLBX);
        var distrobox = Optional.of(Container.BoxTool.DISTROBOX);
        return Stream.of(
                        born(BORN, "born", "53.469875403", Map.of(), Optional.empty()),
                        born(
                                "dc86851910880325f1c79c40f72dc1c57437645cb3d43cd7a32d1e09e029a574",
                                "dev",
                                "53.891685689",
                                BOX,
                                distrobox),
                        born(
                                "79e437714336dc5b21c7d599903543038674f3bf20f433fb47d5342215954c7c",
                                "fedora-toolbox-43",
                                "53.510170868",
                                TOOLBX,
                                toolbx),
                        born(
                                "688954e9ef2ea3af8638b44e296b8b276d2b82947d6df5c496a18f29f27f135b",
                                "from-a-toolbox-image",
                                "53.551094297",
                                TOOLBX,
                                Optional.empty()),
                        killed(),
                        born(
                                "1e895316267e7db4a115e7a3fe4afbcff2bc04495c15d5dfaed0aca6aaadc0f4",
                                "old",
                                "53.785352635",
                                Map.of(),
                                distrobox),
                        born(SANDBOX, "sandbox", "54.109628176", BOX, distrobox),
                        web())
                .map(state -> made(state, state.created().map(at -> at.truncatedTo(unit))))
                .toList();
    }

    private static Container.State born(
            String id, String name, String second, Map<String, String> labels, Optional<Container.BoxTool> box) {
        return state(
                id,
                name,
                Container.Status.CREATED,
                Optional.empty(),
                second,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                labels,
                box);
    }

    private static Container.State killed() {
        return state(
                KILLED,
                "killed",
                Container.Status.EXITED,
                Optional.of(137),
                "53.594234914",
                STARTED,
                STARTED,
                List.of(),
                Map.of(),
                Optional.empty());
    }

    private static Container.State web() {
        return state(
                WEB,
                "web",
                Container.Status.RUNNING,
                Optional.empty(),
                "53.353138262",
                STARTED,
                Optional.empty(),
                List.of(
                        new Container.PublishedPort("tcp", Optional.of("127.0.0.1"), 18080, 80),
                        new Container.PublishedPort("udp", Optional.empty(), 19000, 9000),
                        new Container.PublishedPort("udp", Optional.empty(), 19001, 9001)),
                Map.of("app", "web"),
                Optional.empty());
    }

    private static Container.State state(
            String id,
            String name,
            Container.Status status,
            Optional<Integer> exit,
            String second,
            Optional<Instant> started,
            Optional<Instant> exited,
            List<Container.PublishedPort> ports,
            Map<String, String> labels,
            Optional<Container.BoxTool> box) {
        return new Container.State(
                id,
                name,
                scope(),
                ImageRef.parse("localhost/atoll-tiny:1"),
                Optional.of("77a1cca1e9457248bca57e06f9dc8beb2b4bea88396df38b0e8b85e8ad4b066d"),
                status,
                exit,
                exit.map(code -> false),
                status == Container.Status.RUNNING ? Optional.of(Container.Health.STARTING) : Optional.empty(),
                Optional.of(Instant.parse("2026-11-25T16:33:" + second + "Z")),
                started,
                exited,
                Optional.of(false),
                ports,
                List.of(),
                labels,
                box);
    }

    private static Container.State made(Container.State state, Optional<Instant> created) {
        return new Container.State(
                state.id(),
                state.name(),
                state.scope(),
                state.image(),
                state.imageId(),
                state.status(),
                state.exitCode(),
                state.outOfMemory(),
                state.health(),
                created,
                state.started(),
                state.exited(),
                state.removedAtStop(),
                state.ports(),
                state.networks(),
                state.labels(),
                state.box());
    }

    /** Of the one never started, the box with a home of its own, and the one that ran. */
    static List<ContainerDetails> details(Path boxScript) {
        return List.of(
                plain("born", List.of(), "no", List.of("PATH", "TERM", "container"), Optional.empty()),
                sandbox(boxScript),
                plain(
                        "web",
                        List.of(
                                new ContainerDetails.Mount("volume", "data", new HostPath("/data"), true),
                                new ContainerDetails.Mount("bind", "/tmp", new HostPath("/host-tmp"), false)),
                        "on-failure",
                        List.of("API_TOKEN", "HOSTNAME", "MODE", "PATH", "TERM", "container"),
                        Optional.of(new ContainerDetails.Usage(
                                1.5582333572533251, new ByteSize(503808), new ByteSize(25276502016L)))));
    }

    /** Of what does not run, and of what is no box, only its files and its size are told. */
    static List<BoxContents> contents() {
        return List.of(
                contents("born", 0), contents("sandbox", 0, "/etc/mine.conf", "/opt/mine/f"), contents("web", 12));
    }

    private static BoxContents contents(String name, long writable, String... files) {
        return new BoxContents(
                name,
                scope(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.of(new BoxContents.ChangedFiles(
                        Stream.of(files).map(HostPath::new).toList(), files.length)),
                Optional.of(new BoxContents.Size(new ByteSize(writable), new ByteSize(129))));
    }

    static Set<String> detailNames() {
        return Set.of("born", "sandbox", "web");
    }

    private static ContainerDetails plain(
            String name,
            List<ContainerDetails.Mount> mounts,
            String restart,
            List<String> environment,
            Optional<ContainerDetails.Usage> usage) {
        return new ContainerDetails(
                name,
                scope(),
                Optional.of(DIGEST),
                mounts,
                restart,
                new ContainerDetails.Sharing(false, false, false, false),
                false,
                false,
                environment,
                usage,
                Optional.empty());
    }

    private static ContainerDetails sandbox(Path script) {
        var mounts = new ArrayList<ContainerDetails.Mount>();
        for (var path : List.of("/dev", "/home/yish", "/home/yish/boxes/sandbox", "/run/user/1001", "/sys", "/tmp")) {
            mounts.add(new ContainerDetails.Mount("bind", path, new HostPath(path), true));
        }
        for (var path : List.of("/etc/hosts", "/etc/localtime", "/etc/resolv.conf", "/usr/bin/distrobox-export")) {
            mounts.add(new ContainerDetails.Mount("bind", path, new HostPath(path), false));
        }
        var exec = "/usr/bin/distrobox-host-exec";
        mounts.add(new ContainerDetails.Mount("bind", exec, new HostPath(exec), false));
        mounts.add(new ContainerDetails.Mount("bind", "devpts", new HostPath("/dev/pts"), true));
        mounts.add(new ContainerDetails.Mount("bind", "/", new HostPath("/run/host"), true));
        mounts.add(new ContainerDetails.Mount("bind", script.toString(), new HostPath("/usr/bin/entrypoint"), false));
        mounts.add(new ContainerDetails.Mount(
                "volume",
                "15db01e4f6615a2eebbce07ecfe2dbebc4b9abe86b681465223a933a8959f4db",
                new HostPath("/var/log/journal"),
                true));
        mounts.sort((one, other) -> one.destination().compareTo(other.destination()));
        return new ContainerDetails(
                "sandbox",
                scope(),
                Optional.of(DIGEST),
                mounts,
                "no",
                // With an init of its own it has processes of its own.
                new ContainerDetails.Sharing(true, true, false, true),
                true,
                true,
                List.of("DISTROBOX_HOST_HOME", "HOME", "HOSTNAME", "PATH", "SHELL", "TERM", "container"),
                Optional.empty(),
                Optional.of(new ContainerDetails.Box(
                        Optional.of("1.4.2.1"),
                        Optional.of(new HostPath("/home/yish/boxes/sandbox")),
                        true,
                        false,
                        scope() == Scope.SYSTEM,
                        List.of("sandbox-gimp"),
                        List.of("rg"),
                        Stream.of(
                                        "/",
                                        "/dev",
                                        "/home/yish",
                                        "/home/yish/boxes/sandbox",
                                        "/run/user/1001",
                                        "/sys",
                                        "/tmp")
                                .map(HostPath::new)
                                .toList())));
    }
}
