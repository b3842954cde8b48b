package dev.atoll.adapters.tailscale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.peer.Tailnet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartsWireTest {
    @Test
    void what_is_served_tells_its_target_and_whether_the_internet_reaches_it() throws Unreadable {
        assertThat(ServeWire.read(Fixtures.of("tailscale-1.100.0/serve-config.json")))
                .containsExactly(
                        new Tailnet.Served("10000", "127.0.0.1:8080", false),
                        new Tailnet.Served("bazzite.tail8be4f7.ts.net:443", "http://127.0.0.1:4000", false),
                        new Tailnet.Served("bazzite.tail8be4f7.ts.net:8443", "http://127.0.0.1:5173", true));
    }

    @Test
    void nothing_served_is_null_or_empty() throws Unreadable {
        assertThat(ServeWire.read(Fixtures.of("tailscale-1.100.0/serve-null.json")))
                .isEmpty();
        assertThat(ServeWire.read("{}")).isEmpty();
    }

    @Test
    void what_a_running_command_or_a_service_serves_counts_too() throws Unreadable {
        assertThat(ServeWire.read(Fixtures.of("schema-serve-1.102/serve-config.json")))
                .containsExactly(
                        new Tailnet.Served("bazzite.tail8be4f7.ts.net:443/docs", "/var/www", false),
                        new Tailnet.Served("bazzite.tail8be4f7.ts.net:443/hello", "a text", false),
                        new Tailnet.Served("bazzite.tail8be4f7.ts.net:9000", "http://127.0.0.1:9000", true),
                        new Tailnet.Served("svc:db:5432", "127.0.0.1:5432", false));
    }

    @Test
    void a_password_in_a_target_and_a_served_text_go_nowhere() throws Unreadable {
        var fixture = Fixtures.of("schema-serve-1.102/serve-config.json");
        assertThat(fixture).contains("planted-password", "planted-text");

        assertThat(ServeWire.read(fixture).toString()).doesNotContain("planted");
    }

    @Test
    void preferences_are_told_without_keys() throws Unreadable {
        var preferences = PreferencesWire.read(Fixtures.of("tailscale-1.100.0/prefs.json"))
                .named(List.of());

        assertThat(preferences)
                .isEqualTo(new Tailnet.Preferences(
                        true,
                        false,
                        true,
                        false,
                        false,
                        Optional.empty(),
                        List.of("192.0.2.0/24"),
                        Optional.of("yish"),
                        Optional.of("http://127.0.0.1:8085")));
    }

    @Test
    void an_exit_node_nobody_knows_keeps_its_id() throws Unreadable {
        assertThat(PreferencesWire.read("{\"ExitNodeID\": \"nGONE\"}")
                        .named(List.of())
                        .exitNode())
                .contains("nGONE");
    }

    @Test
    void magic_dns_asks_the_daemon_first_and_the_tailnets_resolvers_behind_it() throws Unreadable {
        var told = DnsWire.read("{\"Resolvers\": [{\"Addr\": \"192.0.2.53\"}], \"Domains\": [\"corp.example.com.\"]}");
        var tailnet = TailnetWire.read(Fixtures.of("tailscale-1.100.0/status-running.json"))
                .with(new TailnetWire.Parts(Optional.empty(), List.of(), Optional.of(told)));

        assertThat(tailnet.dnsServers()).containsExactly("100.100.100.100", "192.0.2.53");
        assertThat(tailnet.searchDomains()).containsExactly("corp.example.com");
    }

    @Test
    void dns_of_1_100_and_of_1_74_are_both_read() throws Unreadable {
        assertThat(DnsWire.read(Fixtures.of("tailscale-1.100.0/dns-config.json")))
                .isEqualTo(new DnsWire.Told(List.of(), List.of("tail8be4f7.ts.net")));
        assertThat(DnsWire.read(Fixtures.of("schema-dns-osconfig-1.74/dns-osconfig.json")))
                .isEqualTo(new DnsWire.Told(List.of("192.0.2.1"), List.of("lan.example.com")));
    }
}
