package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.ProgramOrder;
import dev.atoll.core.service.ProgramOrder.Start;
import dev.atoll.core.service.Services;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.ServicesActs;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Units set and made with a real systemd 252, as an ordinary user of it. It is in a container, without podman: a stand-in
 * there notes down how it is called, and the same call is made outside with both real podmans. Of quadlets it makes units
 * with the real generator of podman 5, and what these run, podman 5 runs outside.
 */
@OnTestbed
class SystemdServicesActsIT implements ServicesActs {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String DISABLED = "it-services-web.service";
    private static final String PODMAN = "/usr/bin/podman";
    private static final Path QUADLET = Path.of("/home/yish/.config/containers/systemd/it-services-act.container");
    private static final String BOX = "opencode-dev";

    private final Path container = Testbed.insideSystemd("/");

    @TempDir
    private Path folder;

    @BeforeEach
    void a_podman_in_there_and_a_unit() throws IOException {
        away();
        program(folder.resolve("systemctl"), """
                #!/bin/sh
                exec /var/lib/atoll-testbed/workstation exec systemctl "$@"
                """);
        program(inside(PODMAN), """
                #!/bin/sh
                case $1 in run | rm) exec /usr/local/bin/quadlet-podman "$@" ;; esac
                if [ "$1" = start ]; then
                    [ "$2" = opencode-dev ] && exit 0
                    echo "Error: no container with name or ID \\"$2\\" found: no such container" >&2
                    exit 125
                fi
                printf '%s\\0' "$@" > /tmp/it-services-call
                exec sleep infinity
                """);
        Files.writeString(
                inside("/usr/local/share/systemd/user").resolve(DISABLED),
                "[Service]\nExecStart=/bin/sleep infinity\n[Install]\nWantedBy=default.target\n");
        typed("daemon-reload");
        quadlet("sleep infinity");
    }

    /** What is the same inside and outside: there the real generator of podman 5 finds it. */
    private static void quadlet(String program) {
        try {
            Files.writeString(
                    QUADLET,
                    "[Container]\nImage=localhost/atoll-tiny:1\nContainerName=it-services-act\nStopTimeout=1\nExec="
                            + program + "\n[Install]\nWantedBy=default.target\n");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path inside(String absolute) throws IOException {
        var path = container.resolve(absolute.substring(1));
        Files.createDirectories(path.getFileName().toString().equals("user") ? path : path.getParent());
        return path;
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Testbed.Typed typed(String... words) {
        return Testbed.tryExec(Stream.concat(Stream.of("systemctl", "--user"), Stream.of(words))
                .toArray(String[]::new));
    }

    @Override
    public String quadlet() {
        return QUADLET.toString();
    }

    @Override
    public void rewritten() {
        LockSupport.parkNanos(Duration.ofMillis(1100).toNanos());
        quadlet("sleep 1000000");
    }

    @Override
    public void away() {
        typed("stop", "it-services-act.service");
        typed("disable", "--now", MADE);
        typed("stop", DISABLED);
        typed("unmask", DISABLED);
        typed("disable", DISABLED);
        try {
            Files.deleteIfExists(made());
            Files.deleteIfExists(QUADLET);
            Files.deleteIfExists(inside(PODMAN));
            Files.deleteIfExists(inside("/usr/local/share/systemd/user").resolve(DISABLED));
            Files.deleteIfExists(inside("/tmp/it-services-call"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        typed("daemon-reload");
        typed("reset-failed", MADE);
    }

    private Path made() {
        return container.resolve("home/yish/.config/systemd/user").resolve(MADE);
    }

    @Override
    public Services port() {
        var environment = new HashMap<>(Testbed.environment());
        environment.put(
                "XDG_CONFIG_HOME", container.resolve("home/yish/.config").toString());
        var settings = Map.of(
                "linux.systemctl", folder.resolve("systemctl").toString(),
                "linux.journalctl", environment.getOrDefault("ATOLL_LINUX_JOURNALCTL", "journalctl"),
                "linux.podman", PODMAN);
        return new LinuxProvider()
                .create(new AdapterContext(settings, environment, InstantSource.system(), Duration.ofSeconds(30)))
                .get(Kinds.SERVICE)
                .orElseThrow();
    }

    @Override
    public String disabled() {
        return DISABLED;
    }

    @Override
    public String another() {
        return "litellm.service";
    }

    @Override
    public String box() {
        return BOX;
    }

    @Test
    void systemctl_itself_tells_what_was_set() {
        for (var state : List.of(UnitState.ENABLED, UnitState.MASKED, UnitState.DISABLED)) {
            assertThat(port().set(DISABLED, Scope.USER, state, StepOutput.NONE)).isEqualTo(ActionOutcome.done());
            assertThat(typed("is-enabled", DISABLED).out().strip()).isEqualToIgnoringCase(state.name());
            assertThat(typed("is-active", DISABLED).out().strip()).isEqualTo("inactive");
        }
    }

    /** systemd 252 says 0 of it: it only forks. */
    @Test
    void a_program_that_is_not_there_does_not_read_as_started() throws IOException {
        var file = inside("/usr/local/share/systemd/user").resolve("it-services-broken.service");
        try {
            Files.writeString(file, "[Service]\nExecStart=/usr/bin/no-such-program\n");
            typed("daemon-reload");

            assertThat(port().turn("it-services-broken.service", Scope.USER, UnitTurn.START, StepOutput.NONE))
                    .isInstanceOfSatisfying(
                            ActionOutcome.Failed.class,
                            failed -> assertThat(failed.hint())
                                    .hasValueSatisfying(hint -> assertThat(hint)
                                            .contains("journalctl --user -n 20 -u it-services-broken.service")));
        } finally {
            Files.deleteIfExists(file);
            typed("reset-failed", "it-services-broken.service");
        }
    }

    @Test
    void what_is_there_to_run_to_its_end_is_started_each_time() throws IOException {
        var file = inside("/usr/local/share/systemd/user").resolve("it-services-once.service");
        try {
            Files.writeString(file, "[Service]\nType=oneshot\nExecStart=/bin/true\n");
            typed("daemon-reload");

            for (var time = 0; time < 2; time++) {
                assertThat(port().turn("it-services-once.service", Scope.USER, UnitTurn.START, StepOutput.NONE))
                        .isEqualTo(ActionOutcome.done());
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void who_may_not_start_a_unit_of_the_systems_is_told_the_line_for_root() {
        assertThat(port().turn("sshd.service", Scope.SYSTEM, UnitTurn.RESTART, StepOutput.NONE))
                .isInstanceOfSatisfying(ActionOutcome.Failed.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(Kind.ACCESS_DENIED);
                    assertThat(failed.hint()).contains("sudo systemctl restart sshd.service");
                });
    }

    @Test
    void the_systems_units_are_roots_and_the_line_for_root_is_told() {
        assertThat(port().set("sshd.service", Scope.SYSTEM, UnitState.DISABLED, StepOutput.NONE))
                .isInstanceOfSatisfying(ActionOutcome.Failed.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(Kind.ACCESS_DENIED);
                    assertThat(failed.hint()).contains("sudo systemctl disable sshd.service");
                });
        assertThat(Testbed.root("systemctl", "is-enabled", "sshd.service").strip())
                .isEqualTo("enabled");
    }

    @Test
    void of_a_box_that_is_not_there_podmans_words_are_told() {
        var order = new ProgramOrder(MADE, "no-such-box", "one", List.of("true"), Start.LOGIN);

        assertThat(port().serve(order, StepOutput.NONE))
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.REFUSED));
    }

    static Stream<Testbed.Generation> generations() {
        return Stream.of(Testbed.podman4(), Testbed.podman5());
    }

    /** ACT-6: through systemd, podman and a shell in the box, every word stays as it is. */
    @ParameterizedTest
    @MethodSource("generations")
    void a_program_runs_in_the_box_and_ends_with_its_unit(Testbed.Generation bed) throws IOException {
        var hostile = List.of("-rf", "a b", "$(id)", ";x", ";", "%n $HOME", "it's \"so\" \\");
        var words = Stream.concat(
                Stream.of("sh", "-c", "echo $$; printf '[%s]' \"$@\"; exec sleep 1000", "it-services"),
                hostile.stream());
        var order = new ProgramOrder(MADE, BOX, "one", words.toList(), Start.LOGIN);

        assertThat(port().serve(order, StepOutput.NONE)).isEqualTo(ActionOutcome.done());
        assertThat(typed("is-active", MADE).out().strip()).isEqualTo("active");
        assertThat(typed("is-enabled", MADE).out().strip()).isEqualTo("enabled");
        var call = inside("/tmp/it-services-call");
        assertThat(Eventually.holds(() -> Files.exists(call), PATIENCE)).isTrue();
        var typed = List.of(Files.readString(call).split("\0"));
        assertThat(typed).startsWith("exec", "--user", "yish").endsWith(hostile.toArray(String[]::new));

        var said = folder.resolve("said");
        var entered = new ProcessBuilder(Stream.of(
                                Stream.of("/var/lib/atoll-testbed/workstation", "exec", "--podman", "" + bed.podman()),
                                Stream.of("podman"),
                                typed.stream())
                        .flatMap(part -> part)
                        .toList())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(said.toFile())
                .start();
        try {
            var whole = "[" + String.join("][", hostile) + "]";
            assertThat(Eventually.holds(() -> text(said).endsWith(whole), PATIENCE))
                    .as("said: %s", text(said))
                    .isTrue();
            assertThat(runs(bed, text(said))).isTrue();
        } finally {
            bed.exec("sh", "-c", ending());
        }
        assertThat(runs(bed, text(said))).isFalse();
        assertThat(Eventually.holds(() -> !entered.isAlive(), PATIENCE)).isTrue();
        // Not failed: what ends it finds nothing left in there, and says nothing against that.
        typed("stop", MADE);
        assertThat(typed("is-active", MADE).out().strip()).isEqualTo("inactive");
    }

    /** What the unit types once it ended, as a shell reads it. */
    private String ending() throws IOException {
        var line = Files.readAllLines(made()).stream()
                .filter(one -> one.startsWith("ExecStopPost="))
                .findFirst()
                .orElseThrow();
        return line.substring(line.indexOf('"') + 1, line.length() - 1)
                .replace("$$", "$")
                .replace("%%", "%")
                .replace("\\\"", "\"")
                .replace("\\\\", "\\");
    }

    private static boolean runs(Testbed.Generation bed, String said) {
        var pid = said.lines().findFirst().orElseThrow();
        return bed.tryExec("podman", "exec", BOX, "sh", "-c", "kill -0 " + pid).exit() == 0;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}
