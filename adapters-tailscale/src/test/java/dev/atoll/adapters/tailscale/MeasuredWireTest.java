package dev.atoll.adapters.tailscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.Unreadable;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredWireTest {
    @Test
    void a_measured_network_names_its_relays() throws Unreadable {
        var codes = NetcheckWire.codes(Fixtures.of("tailscale-1.100.0/derpmap.json"));
        var measured = NetcheckWire.read(Fixtures.of("tailscale-1.100.0/netcheck.json"), codes, Map.of());

        assertThat(measured.udp()).isTrue();
        assertThat(measured.ipv6()).isFalse();
        assertThat(measured.hardNat()).isEmpty();
        assertThat(measured.nearestRelay()).contains("sfo");
        assertThat(measured.relays()).containsOnlyKeys("sfo");
        assertThat(measured.publicIpv4()).contains("127.0.0.1");
        assertThat(measured.publicIpv6()).isEmpty();
        assertThat(measured.portMapping()).isEmpty();
    }

    @Test
    void three_valued_fields_and_unknown_regions_are_read() throws Unreadable {
        var measured = NetcheckWire.read(
                Fixtures.of("schema-netcheck-1.102/netcheck.json"), Map.of("4", "fra"), Map.of("nas", Duration.ZERO));

        assertThat(measured.hardNat()).contains(true);
        assertThat(measured.portMapping()).containsExactly("UPnP", "NAT-PMP");
        assertThat(measured.relays())
                .containsOnly(Map.entry("fra", Duration.ofNanos(12_500_000)), Map.entry("10", Duration.ofMillis(71)));
        assertThat(measured.publicIpv6()).contains("2001:db8::7");
        assertThat(measured.peers()).containsOnlyKeys("nas");
    }

    @Test
    void no_relay_answering_is_no_relay_of_number_0() throws Unreadable {
        assertThat(NetcheckWire.read("{\"UDP\": false, \"PreferredDERP\": 0}", Map.of(), Map.of())
                        .nearestRelay())
                .isEmpty();
    }

    @Test
    void what_is_no_report_is_refused() {
        assertThatThrownBy(() -> NetcheckWire.read("{}", Map.of(), Map.of())).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> NetcheckWire.read("# Warning", Map.of(), Map.of()))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_pong_tells_its_latency() {
        assertThat(PongWire.read(Fixtures.of("tailscale-1.100.0/ping-direct.txt")))
                .hasValueSatisfying(latency -> assertThat(latency).isLessThan(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({"12ms, 12", "1.5s, 1500", "0s, 0", "1m2s, 62000", "250µs, 0"})
    void durations_are_read_as_go_prints_them(String told, long millis) {
        assertThat(PongWire.read("pong from iphone-14 (100.64.0.2) via DERP(sfo) in " + told)
                        .map(Duration::toMillis))
                .contains(millis);
    }

    @Test
    void no_pong_is_no_latency() {
        assertThat(PongWire.read("")).isEmpty();
        assertThat(PongWire.read("ping \"100.64.0.2\" timed out")).isEmpty();
    }
}
