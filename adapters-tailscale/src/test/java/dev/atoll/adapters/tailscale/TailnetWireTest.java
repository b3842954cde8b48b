package dev.atoll.adapters.tailscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailnetWireTest {
    @Test
    void a_running_tailnet_tells_itself_and_its_peers() throws Unreadable {
        var tailnet = status("tailscale-1.100.0/status-running.json");

        assertThat(tailnet.backend()).isEqualTo(Tailnet.Backend.RUNNING);
        assertThat(tailnet.up()).isTrue();
        assertThat(tailnet.name()).contains("fake-control.example.net");
        assertThat(tailnet.dnsSuffix()).contains("tail8be4f7.ts.net");
        assertThat(tailnet.magicDns()).isTrue();
        assertThat(tailnet.peers()).extracting(Peer.State::name).containsExactly("iphone-12", "iphone-14");
        var self = tailnet.self().orElseThrow();
        assertThat(self.name()).isEqualTo("bazzite");
        assertThat(self.dnsName()).isEqualTo("bazzite.tail8be4f7.ts.net");
        assertThat(self.path()).isEqualTo(Peer.Path.SELF);
        assertThat(self.addresses()).first().isEqualTo("100.64.0.1");
        assertThat(self.endpoints()).hasSize(2);
        assertThat(self.owner()).contains("user-123@fake-control.example.net");
        assertThat(self.relay()).contains("sfo");
    }

    @Test
    void a_peer_that_was_just_pinged_is_direct_and_an_idle_one_has_no_path() throws Unreadable {
        var tailnet = status("tailscale-1.100.0/status-running.json");

        var active = peer(tailnet, "iphone-14");
        assertThat(active.path()).isEqualTo(Peer.Path.DIRECT);
        assertThat(active.directAddress()).isPresent();
        assertThat(active.traffic()).isEqualTo(new Peer.Traffic(new ByteSize(124), new ByteSize(260)));
        var idle = peer(tailnet, "iphone-12");
        assertThat(idle.path()).isEqualTo(Peer.Path.IDLE);
        assertThat(idle.relay()).contains("sfo");
        assertThat(idle.directAddress()).isEmpty();
    }

    @Test
    void the_zero_time_of_go_is_no_time() throws Unreadable {
        assertThat(peer(status("tailscale-1.100.0/status-running.json"), "iphone-12")
                        .lastSeen())
                .isEmpty();
    }

    @Test
    void an_older_daemon_is_read_alike() throws Unreadable {
        var tailnet = status("tailscale-1.70.0/status-running.json");

        assertThat(tailnet.self().orElseThrow().name()).isEqualTo("litellm");
        assertThat(tailnet.peers()).extracting(Peer.State::name).contains("bazzite", "iphone-12", "iphone-14");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tailscale-1.100.0", "tailscale-1.70.0"})
    void before_login_there_is_a_state_and_nobody(String version) throws Unreadable {
        var tailnet = status(version + "/status-needs-login.json");

        assertThat(tailnet.backend()).isEqualTo(Tailnet.Backend.NEEDS_LOGIN);
        assertThat(tailnet.self()).isEmpty();
        assertThat(tailnet.peers()).isEmpty();
        assertThat(tailnet.name()).isEmpty();
        assertThat(tailnet.dnsSuffix()).isEmpty();
        assertThat(tailnet.dnsServers()).isEmpty();
    }

    @Test
    void stopped_is_a_state_and_not_up() throws Unreadable {
        var tailnet = status("tailscale-1.100.0/status-stopped.json");

        assertThat(tailnet.backend()).isEqualTo(Tailnet.Backend.STOPPED);
        assertThat(tailnet.up()).isFalse();
        assertThat(tailnet.self()).isPresent();
    }

    @Test
    void a_key_that_ran_out_tells_when() throws Unreadable {
        var tailnet = status("tailscale-1.100.0/status-key-expired.json");

        assertThat(tailnet.backend()).isEqualTo(Tailnet.Backend.NEEDS_LOGIN);
        assertThat(tailnet.self().orElseThrow().keyExpiry()).contains(Instant.parse("2026-11-24T06:27:59Z"));
    }

    @Test
    void the_login_link_goes_nowhere() throws Unreadable {
        var fixture = Fixtures.of("tailscale-1.100.0/status-login-link.json");
        assertThat(fixture).contains("/auth/d0f462d311f0da93ebfe");

        assertThat(status("tailscale-1.100.0/status-login-link.json").toString())
                .doesNotContain("d0f462d311f0da93ebfe");
    }

    @Test
    void a_login_link_inside_a_warning_is_hidden() throws Unreadable {
        var tailnet = TailnetWire.read("""
                        {"BackendState": "NeedsLogin", "Health": ["log in at https://login.tailscale.com/a/0123456789ab now"]}
                        """).with(TailnetWire.Parts.NONE);

        assertThat(tailnet.health()).containsExactly("log in at (link) now");
    }

    @Test
    void peers_of_other_tailnets_keep_their_whole_name() throws Unreadable {
        var tailnet = status("schema-status-1.102/status.json");

        assertThat(tailnet.peers())
                .extracting(Peer.State::name)
                .containsExactly("build", "build.other.ts.net", "nas", "us-nyc-wg-301.mullvad.ts.net");
    }

    @Test
    void tags_routes_exit_nodes_and_relays_are_told() throws Unreadable {
        var tailnet = status("schema-status-1.102/status.json");

        var nas = peer(tailnet, "nas");
        assertThat(nas.tags()).containsExactly("tag:backup", "tag:nas");
        assertThat(nas.owner()).isEmpty();
        assertThat(nas.routes()).containsExactly("192.0.2.0/24");
        assertThat(nas.offersExitNode()).isTrue();
        assertThat(nas.path()).isEqualTo(Peer.Path.PEER_RELAY);
        assertThat(nas.keyExpiry()).isEmpty();
        var build = peer(tailnet, "build");
        assertThat(build.online()).isFalse();
        assertThat(build.lastSeen()).contains(Instant.parse("2026-11-01T10:00:00Z"));
        assertThat(build.keyExpired()).isTrue();
        assertThat(peer(tailnet, "build.other.ts.net").path()).isEqualTo(Peer.Path.DERP);
        assertThat(peer(tailnet, "us-nyc-wg-301.mullvad.ts.net").usedAsExitNode())
                .isTrue();
    }

    @Test
    void rented_exit_nodes_and_those_only_shared_with_are_left_out() throws Unreadable {
        assertThat(Fixtures.of("schema-status-1.102/status.json")).contains("de-ber-wg-001", "guest");

        assertThat(status("schema-status-1.102/status.json").peers())
                .extracting(Peer.State::name)
                .noneMatch(name -> name.contains("de-ber") || name.contains("guest"));
    }

    @Test
    void the_exit_node_is_named() throws Unreadable {
        var preferences = PreferencesWire.read("{\"ExitNodeID\": \"nEXIT\", \"CorpDNS\": true}");
        var parts = new TailnetWire.Parts(Optional.of(preferences), List.of(), Optional.empty());

        assertThat(TailnetWire.read(Fixtures.of("schema-status-1.102/status.json"))
                        .with(parts)
                        .preferences()
                        .orElseThrow()
                        .exitNode())
                .contains("us-nyc-wg-301.mullvad.ts.net");
    }

    @Test
    void what_is_no_status_is_refused() {
        assertThatThrownBy(() -> TailnetWire.read("{}")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> TailnetWire.read("[]")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> TailnetWire.read("")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> TailnetWire.read("{\"BackendState\": \"Dreaming\"}"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("Dreaming");
    }

    private static Tailnet.State status(String fixture) throws Unreadable {
        return TailnetWire.read(Fixtures.of(fixture)).with(TailnetWire.Parts.NONE);
    }

    private static Peer.State peer(Tailnet.State tailnet, String name) {
        return tailnet.peers().stream()
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
