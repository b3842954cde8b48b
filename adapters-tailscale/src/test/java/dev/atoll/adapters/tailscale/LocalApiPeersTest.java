package dev.atoll.adapters.tailscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole port over a real socket. */
class LocalApiPeersTest {
    private Bench bench;
    private ScriptedDaemon daemon;

    @BeforeEach
    void aDaemonThatTellsAll(@TempDir Path folder) throws IOException {
        bench = new Bench(folder);
        daemon = new ScriptedDaemon(bench.socket())
                .says("status", Fixtures.of("tailscale-1.100.0/status-running.json"))
                .says("prefs", Fixtures.of("tailscale-1.100.0/prefs.json"))
                .says("serve-config", Fixtures.of("tailscale-1.100.0/serve-config.json"))
                .says("dns-config", Fixtures.of("tailscale-1.100.0/dns-config.json"));
    }

    @AfterEach
    void close() throws IOException {
        daemon.close();
    }

    @Test
    void everything_the_daemon_tells_is_seen() {
        var seen = known();

        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.at()).isEqualTo(Bench.NOW);
        assertThat(seen.source().orElseThrow().version()).contains("1.100.0-t1");
        assertThat(seen.source().orElseThrow().via()).isEqualTo(bench.socket().toString());
        var tailnet = seen.value();
        assertThat(tailnet.up()).isTrue();
        assertThat(tailnet.peers()).extracting(Peer.State::name).containsExactly("iphone-12", "iphone-14");
        assertThat(tailnet.served()).hasSize(3);
        assertThat(tailnet.preferences().orElseThrow().operator()).contains("yish");
        assertThat(tailnet.dnsServers()).containsExactly("100.100.100.100");
        assertThat(tailnet.searchDomains()).containsExactly("tail8be4f7.ts.net");
    }

    @Test
    void only_get_is_asked_and_never_as_a_web_page() {
        known();

        assertThat(daemon.requests()).hasSize(4).allMatch(request -> request.startsWith("GET "));
        assertThat(daemon.server().headers())
                .contains("Host: local-tailscaled.sock")
                .noneMatch(header -> header.startsWith("Origin") || header.startsWith("Referer"));
    }

    @Test
    void what_an_older_daemon_does_not_know_is_no_gap() throws IOException {
        daemon.close();
        Files.delete(bench.socket());
        daemon = new ScriptedDaemon(bench.socket())
                .says("status", Fixtures.of("tailscale-1.70.0/status-running.json"))
                .says("prefs", Fixtures.of("tailscale-1.70.0/prefs.json"))
                .says("serve-config", Fixtures.of("tailscale-1.70.0/serve-config.json"));

        var seen = known();

        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.value().dnsServers()).containsExactly("100.100.100.100");
        assertThat(seen.value().searchDomains()).containsExactly("tail8be4f7.ts.net");
    }

    @Test
    void a_resolver_that_does_not_tell_is_no_gap() {
        daemon.refuses("dns-config", 404, "404 page not found")
                .refuses("dns-osconfig", 500, "getting OS base config is not supported");

        assertThat(known().gaps()).isEmpty();
    }

    @Test
    void a_refused_part_is_a_gap_and_the_rest_is_seen() {
        daemon.refuses("prefs", 403, "prefs access denied");

        var seen = known();

        assertThat(seen.value().preferences()).isEmpty();
        assertThat(seen.value().served()).hasSize(3);
        assertThat(seen.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.part()).isEqualTo("preferences");
            assertThat(gap.cause()).isEqualTo(Cause.ACCESS_DENIED);
            assertThat(gap.detail()).contains("prefs access denied");
            assertThat(gap.hint()).hasValueSatisfying(hint -> assertThat(hint).contains("--operator="));
        });
    }

    @Test
    void a_part_that_is_garbage_is_a_gap() {
        daemon.says("serve-config", "<html>");

        assertThat(known().gaps())
                .extracting(Gap::part, Gap::cause)
                .containsExactly(tuple("serve and funnel entries", Cause.UNREADABLE));
        assertThat(known().gaps().getFirst().hint()).contains("see what it says: tailscale serve status --json");
    }

    @Test
    void parts_that_are_silent_cost_one_deadline_together() {
        daemon.isSilentAbout("prefs").isSilentAbout("serve-config").isSilentAbout("dns-config");
        var began = System.nanoTime();

        var seen = (Observation.Known<Tailnet.State>)
                bench.peers(Duration.ofMillis(700)).observe();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(1700));
        assertThat(seen.gaps()).hasSize(3).extracting(Gap::cause).containsOnly(Cause.TIMED_OUT);
        assertThat(seen.value().peers()).hasSize(2);
    }

    @Test
    void a_daemon_that_needs_login_is_known_and_its_link_is_not() {
        daemon.says("status", Fixtures.of("tailscale-1.100.0/status-login-link.json"))
                .says("prefs", Fixtures.of("tailscale-1.100.0/prefs-needs-login.json"))
                .says("serve-config", "null");

        var seen = known();

        assertThat(seen.value().backend()).isEqualTo(Tailnet.Backend.NEEDS_LOGIN);
        assertThat(seen.value().up()).isFalse();
        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.toString()).doesNotContain("d0f462d311f0da93ebfe");
    }

    @Test
    void a_stopped_daemon_is_known() {
        daemon.says("status", Fixtures.of("tailscale-1.100.0/status-stopped.json"));

        assertThat(known().value().backend()).isEqualTo(Tailnet.Backend.STOPPED);
    }

    @Test
    void the_same_answer_gives_an_equal_value() {
        assertThat(known().value()).isEqualTo(known().value());
    }

    private Observation.Known<Tailnet.State> known() {
        var seen = bench.peers().observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return (Observation.Known<Tailnet.State>) seen;
    }
}
