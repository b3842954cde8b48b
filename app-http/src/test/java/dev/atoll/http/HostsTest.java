package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostsTest {
    private static final Hosts HOSTS =
            Hosts.of("127.0.0.1", Optional.of("workstation.example.ts.net, 192.0.2.7 ,2001:DB8::7,"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:7878",
                "LOCALHOST:1",
                "127.0.0.1:7878",
                "[::1]",
                "[::1]:7878",
                "workstation.example.ts.net",
                "Workstation.Example.ts.net:80",
                "192.0.2.7",
                "[2001:db8::7]:7878"
            })
    void its_own_names_with_any_port_are_allowed(String asked) {
        assertThat(HOSTS.allow(asked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":7878",
                "evil.example",
                "localhost.evil.example",
                "evil.example:7878",
                "127.0.0.1.evil.example",
                "127.0.0.2",
                "0.0.0.0",
                "localhost:7878:80",
                "localhost:x",
                "[::1].evil.example",
                "localhost,evil.example",
                "user@localhost"
            })
    void others_are_not(String asked) {
        assertThat(HOSTS.allow(asked)).isFalse();
    }

    @Test
    void no_name_is_no_name_of_ours() {
        assertThat(HOSTS.allow(null)).isFalse();
    }

    @Test
    void an_address_listened_on_is_a_name_and_every_address_is_none() {
        assertThat(Hosts.of("192.0.2.7", Optional.empty()).allow("192.0.2.7:7878"))
                .isTrue();
        assertThat(Hosts.of("2001:db8::7", Optional.empty()).allow("[2001:db8::7]:7878"))
                .isTrue();
        assertThat(Hosts.of("0.0.0.0", Optional.empty()).allow("0.0.0.0:7878")).isFalse();
        assertThat(Hosts.of("::", Optional.empty()).allow("[::]:7878")).isFalse();
    }
}
