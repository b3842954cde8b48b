package dev.atoll.adapters.tailscale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Peers;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real tailscaled and a tailnet of three nodes: what changes there is seen here. */
@OnTestbed
class LocalApiPeersIT {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AdapterContext context = Testbed.context(new TailscaleProvider(), TIMEOUT);
    private final Peers peers = peers(context);

    @AfterEach
    void asItWas() {
        Testbed.start("tailscale");
        Testbed.start("iphone-14");
        if (known().value().backend() != Tailnet.Backend.RUNNING) {
            Testbed.exec("tailscale", "up");
        }
        Testbed.exec("tailscale", "set", "--shields-up=false");
        Testbed.tryExec("tailscale", "serve", "--tcp=10001", "off");
        comes(tailnet -> tailnet.up() && peer(tailnet, "iphone-14").online());
    }

    @Test
    void this_node_and_two_others_are_seen_with_all_there_is_to_know() {
        var seen = known();

        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.source().orElseThrow().version())
                .hasValueSatisfying(v -> assertThat(v).startsWith("1."));
        var tailnet = seen.value();
        assertThat(tailnet.up()).isTrue();
        assertThat(tailnet.magicDns()).isTrue();
        assertThat(tailnet.dnsSuffix())
                .hasValueSatisfying(suffix -> assertThat(suffix).endsWith(".ts.net"));
        assertThat(tailnet.dnsServers()).contains("100.100.100.100");
        assertThat(tailnet.preferences().orElseThrow().operator()).contains("yish");
        assertThat(tailnet.served())
                .anySatisfy(served -> assertThat(served.target()).isEqualTo("http://127.0.0.1:4000"))
                .noneMatch(Tailnet.Served::funnel);
        var self = tailnet.self().orElseThrow();
        assertThat(self.name()).isEqualTo("bazzite");
        assertThat(self.relay()).isPresent();
        assertThat(self.keyExpiry().orElseThrow()).isAfter(Instant.now());
        assertThat(tailnet.peers()).extracting(Peer.State::name).containsExactly("iphone-12", "iphone-14");
        assertThat(peer(tailnet, "iphone-12").online()).isFalse();
        assertThat(peer(tailnet, "iphone-12").lastSeen().orElseThrow()).isBefore(Instant.now());
        assertThat(peer(tailnet, "iphone-14").addresses()).contains("100.64.0.2");
    }

    @Test
    void a_peer_goes_offline_and_comes_back() {
        comes(tailnet -> peer(tailnet, "iphone-14").online());

        Testbed.stop("iphone-14");
        comes(tailnet -> !peer(tailnet, "iphone-14").online());

        Testbed.start("iphone-14");
        comes(tailnet -> peer(tailnet, "iphone-14").online());
    }

    @Test
    void a_tailnet_that_is_put_down_is_known_as_stopped() {
        Testbed.exec("tailscale", "down");
        comes(tailnet -> tailnet.backend() == Tailnet.Backend.STOPPED);
        assertThat(known().value().up()).isFalse();
        assertThat(known().value().preferences().orElseThrow().wantsRunning()).isFalse();

        Testbed.exec("tailscale", "up");
        comes(Tailnet.State::up);
    }

    @Test
    void a_preference_is_seen_to_change() {
        assertThat(known().value().preferences().orElseThrow().shieldsUp()).isFalse();

        Testbed.exec("tailscale", "set", "--shields-up=true");

        assertThat(known().value().preferences().orElseThrow().shieldsUp()).isTrue();
    }

    @Test
    void what_is_served_comes_and_goes() {
        var entry = new Tailnet.Served("10001", "127.0.0.1:5173", false);
        assertThat(known().value().served()).doesNotContain(entry);

        Testbed.exec("tailscale", "serve", "--bg", "--tcp=10001", "tcp://127.0.0.1:5173");
        assertThat(known().value().served()).contains(entry);

        Testbed.exec("tailscale", "serve", "--tcp=10001", "off");
        assertThat(known().value().served()).doesNotContain(entry);
    }

    @Test
    void a_daemon_that_was_stopped_is_not_running_and_then_runs_again(@TempDir Path folder) throws IOException {
        Testbed.stop("tailscale");

        var seen = peers(byCommandAlone(folder)).observe();
        assertThat(seen).isInstanceOf(Observation.Unknown.class);
        assertThat(((Observation.Unknown<Tailnet.State>) seen).cause()).isEqualTo(Cause.NOT_RUNNING);
        assertThat(((Observation.Unknown<Tailnet.State>) seen).hint()).isPresent();

        Testbed.start("tailscale");
        comes(Tailnet.State::up);
    }

    @Test
    void the_command_tells_the_same_where_the_socket_is_not_seen(@TempDir Path folder) throws IOException {
        var bySocket = known().value();

        var seen = peers(byCommandAlone(folder)).observe();

        assertThat(seen).isInstanceOf(Observation.Known.class);
        var byCommand = (Observation.Known<Tailnet.State>) seen;
        assertThat(byCommand.gaps()).isEmpty();
        assertThat(byCommand.source().orElseThrow().via()).endsWith("tailscale status --json");
        assertThat(byCommand.value())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*(traffic|endpoints|directAddress|path|lastSeen|health).*")
                .isEqualTo(bySocket);
    }

    @Test
    void the_network_is_measured_when_asked_for(@TempDir Path folder) throws IOException {
        var seen = peers(byCommandAlone(folder)).details(Set.of("iphone-14"));

        assertThat(seen).isInstanceOf(Observation.Known.class);
        var measured = (Observation.Known<Tailnet.Connectivity>) seen;
        assertThat(measured.gaps()).isEmpty();
        assertThat(measured.value().nearestRelay()).isPresent();
        assertThat(measured.value().peers()).containsOnlyKeys("iphone-14");
    }

    /** As in a box: a wrapper that finds the daemon in its own way, whatever socket it is told. */
    private AdapterContext byCommandAlone(Path folder) throws IOException {
        var command = context.setting("tailscale.command").orElseThrow();
        var wrapper = Files.writeString(folder.resolve("tailscale"), "#!/bin/sh\nshift\nexec " + command + " \"$@\"\n");
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
        var settings =
                Map.of("tailscale.socket", folder.resolve("none").toString(), "tailscale.command", wrapper.toString());
        return new AdapterContext(settings, context.environment(), context.clock(), TIMEOUT);
    }

    private static Peers peers(AdapterContext context) {
        return new TailscaleProvider().create(context).get(Kinds.PEER).orElseThrow();
    }

    private Observation.Known<Tailnet.State> known() {
        var seen = peers.observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return (Observation.Known<Tailnet.State>) seen;
    }

    private void comes(Predicate<Tailnet.State> wanted) {
        assertThat(Eventually.holds(
                        () -> peers.observe() instanceof Observation.Known<Tailnet.State> seen
                                && wanted.test(seen.value()),
                        PATIENCE))
                .as("it comes to be; last seen: %s", peers.observe())
                .isTrue();
    }

    private static Peer.State peer(Tailnet.State tailnet, String name) {
        return tailnet.peers().stream()
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
