package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Observation;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Programs that listen in real boxes. With the host's network podman knows of no port of theirs. */
@OnTestbed
class ProcListenersIT {
    private static final int PORT = 4777;
    private static final String NAME = "it-listener";
    private static final String BOX = "openclaw-dev";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeEach
    @AfterEach
    void nobody_listens_there() {
        on(PORT).flatMap(Listener.State::process)
                .filter(ProcListenersIT::isOurs)
                .ifPresent(ProcListenersIT::end);
        assertThat(Eventually.holds(() -> on(PORT).isEmpty(), PATIENCE)).isTrue();
    }

    @Test
    void the_proxy_listens_on_this_machine_alone() {
        var proxy = on(4000).orElseThrow();

        assertThat(proxy.address()).isEqualTo("127.0.0.1");
        assertThat(proxy.reach()).isEqualTo(Set.of(Listener.Reach.LOOPBACK));
        assertThat(proxy.process().map(Listener.Program::name)).contains("litellm-proxy");
        assertThat(proxy.owner()).isEqualTo(box("litellm-proxy"));
    }

    @Test
    void the_development_server_listens_to_everybody() {
        var server = on(5173).orElseThrow();

        assertThat(server.onAllInterfaces()).isTrue();
        assertThat(server.owner()).isEqualTo(box("opencode-dev"));
    }

    @Test
    void a_program_that_begins_to_listen_in_a_box_appears_with_it_and_goes_when_it_ends() {
        Testbed.exec(
                "distrobox",
                "enter",
                "--no-tty",
                BOX,
                "--",
                "setsid",
                "--fork",
                "perl",
                Testbed.environment().get("HOME") + "/.local/share/atoll-testbed/listen.pl",
                NAME,
                "127.0.0.1",
                Integer.toString(PORT));

        assertThat(Eventually.holds(
                        () -> on(PORT).flatMap(Listener.State::process)
                                .filter(ProcListenersIT::isOurs)
                                .isPresent(),
                        PATIENCE))
                .isTrue();
        assertThat(on(PORT).orElseThrow().owner()).isEqualTo(box(BOX));

        end(on(PORT).orElseThrow().process().orElseThrow());

        assertThat(Eventually.holds(() -> on(PORT).isEmpty(), PATIENCE)).isTrue();
    }

    private static boolean isOurs(Listener.Program program) {
        return program.name().equals(NAME);
    }

    private static void end(Listener.Program program) {
        Typed.asRoot("kill", Integer.toString(program.pid()));
    }

    private static Optional<Listener.Owner> box(String name) {
        return Optional.of(new Listener.Owner.OfContainer(
                Testbed.exec("podman", "container", "inspect", "--format", "{{.Id}}", name)
                        .strip()));
    }

    private static Optional<Listener.State> on(int port) {
        var context = Testbed.context(new LinuxProvider(), Duration.ofSeconds(30));
        var seen = new LinuxProvider()
                .create(context)
                .get(Kinds.LISTENER)
                .orElseThrow()
                .observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return ((Observation.Known<List<Listener.State>>) seen)
                .value().stream().filter(listener -> listener.port() == port).findFirst();
    }
}
