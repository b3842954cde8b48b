package dev.atoll.adapters.tailscale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.peer.Tailnet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The deeper read, with a command that answers like the real one. */
class MeasurementTest {
    private Bench bench;
    private ScriptedDaemon daemon;

    @BeforeEach
    void aDaemonAndItsCommand(@TempDir Path folder) throws IOException {
        bench = new Bench(folder);
        daemon = new ScriptedDaemon(bench.socket())
                .says("status", Fixtures.of("tailscale-1.100.0/status-running.json"))
                .says("derpmap", Fixtures.of("tailscale-1.100.0/derpmap.json"));
        var report = bench.file("netcheck.json", Fixtures.of("tailscale-1.100.0/netcheck.json"));
        bench.command("echo '# Warning: this JSON format is not yet considered a stable interface' >&2; case \"$*\" in "
                + "*netcheck*) cat " + report + ";; "
                + "*ping*100.64.0.2) echo 'pong from iphone-14 (100.64.0.2) via DERP(sfo) in 12ms';; "
                + "*) echo 'no matching peer' >&2; exit 1;; esac");
    }

    @AfterEach
    void close() throws IOException {
        daemon.close();
    }

    @Test
    void the_network_and_the_named_peers_are_measured() {
        var measured = known(Set.of("iphone-14"));

        assertThat(measured.gaps()).isEmpty();
        assertThat(measured.value().nearestRelay()).contains("sfo");
        assertThat(measured.value().peers()).containsOnly(Map.entry("iphone-14", Duration.ofMillis(12)));
    }

    @Test
    void a_peer_that_does_not_answer_and_a_name_nobody_has_are_left_out() {
        assertThat(known(Set.of("iphone-12", "-rf", "$(id)")).value().peers()).isEmpty();
    }

    @Test
    void without_a_daemon_the_network_is_still_measured() throws IOException {
        daemon.close();

        var measured = known(Set.of("iphone-14"));

        assertThat(measured.value().nearestRelay()).contains("1");
        assertThat(measured.gaps()).extracting(Gap::part).containsExactly("latency to peers");
    }

    @Test
    void more_peers_than_a_person_has_are_a_gap() {
        var status = "{\"BackendState\": \"Running\", \"Peer\": {"
                + IntStream.range(0, 40)
                        .mapToObj(i -> "\"nodekey:" + i + "\": {\"ID\": \"n" + i + "\", \"DNSName\": \"n" + i
                                + ".x.ts.net.\", \"TailscaleIPs\": [\"100.64.0.2\"]}")
                        .collect(Collectors.joining(","))
                + "}}";
        daemon.says("status", status);

        var measured = known(IntStream.range(0, 40).mapToObj(i -> "n" + i).collect(Collectors.toSet()));

        assertThat(measured.value().peers()).hasSize(16);
        assertThat(measured.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.detail()).contains("16 of 40"));
    }

    @Test
    void a_measurement_that_takes_too_long_is_stopped() throws IOException {
        bench.command("sleep 60");

        var seen = bench.peers(Duration.ofMillis(500)).details(Set.of());

        assertThat(seen).isInstanceOf(Observation.Unknown.class);
        assertThat(((Observation.Unknown<Tailnet.Connectivity>) seen).cause()).isEqualTo(Cause.TIMED_OUT);
    }

    private Observation.Known<Tailnet.Connectivity> known(Set<String> names) {
        var seen = bench.peers().details(names);
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return (Observation.Known<Tailnet.Connectivity>) seen;
    }
}
