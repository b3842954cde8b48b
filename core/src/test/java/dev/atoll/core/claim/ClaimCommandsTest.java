package dev.atoll.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text says against itself, and what it should not say to everybody. */
class ClaimCommandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "distrobox list | awk '{print $2}'",
                "for b in $(distrobox ls --no-color | tail -n+2 | awk '{ print $2 }'); do",
                "names=$(distrobox-list | awk \"{print $2}\")"
            })
    void the_second_column_of_the_list_of_boxes_is_no_name(String command) {
        var claim = ClaimWorld.check("```sh\n" + command + "\n```")
                .of(Verdict.CONTRADICTED)
                .getFirst();

        assertThat(claim.line()).isEqualTo(2);
        assertThat(claim.evidence()).contains("field 3");
        assertThat(claim.command().orElseThrow()).startsWith("podman ps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "distrobox list | awk '{print $3}'",
                "distrobox list | awk -F'|' '{print $2}'",
                "podman ps | awk '{print $2}'"
            })
    void other_columns_and_lists_are_left_alone(String command) {
        assertThat(ClaimWorld.check("```sh\n" + command + "\n```").claims()).isEmpty();
    }

    @Test
    void one_package_manager_does_not_update_boxes_of_another() {
        var claim = ClaimWorld.check("""
                ```bash
                for box in $all; do
                  distrobox enter "$box" -- sudo dnf upgrade
                done
                ```
                """).of(Verdict.CONTRADICTED).getFirst();

        assertThat(claim.evidence()).contains("attic (debian)").doesNotContain("forge");
        assertThat(claim.command()).contains("distrobox upgrade --all");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "distrobox enter forge -- sudo dnf -y update      ! CONFIRMED",
                "distrobox enter attic -- sudo apt-get -y upgrade ! CONFIRMED",
                "distrobox enter attic -- sudo dnf update         ! CONTRADICTED",
                "distrobox enter shed -- sudo dnf update          ! CONTRADICTED"
            })
    void what_is_entered_by_name_is_judged_by_itself(String command, Verdict verdict) {
        assertThat(ClaimWorld.check("```sh\n" + command + "\n```").claims())
                .extracting(Checked::verdict)
                .containsExactly(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:1:2:3:4:5:8443, true",
        "2001:db8::1:51820, true",
        "2001:db8:0:1:2:3:4:5, false",
        "[2001:db8:0:1:2:3:4:5]:8443, false",
        "2001:db8::1, false",
        "12:30:45, false",
        "aa:bb:cc:dd:ee:ff, false"
    })
    void an_address_with_a_group_too_many_is_none(String address, boolean wrong) {
        assertThat(ClaimWorld.check("It is " + address + " here").of(Verdict.CONTRADICTED))
                .hasSize(wrong ? 1 : 0);
    }

    @Test
    void a_rebuild_that_fetches_from_another_account_is_told() {
        var text = "Account: ada@github\n# Rebuild\n- git clone https://github.com/%s/settings\n";

        assertThat(ClaimWorld.check(text.formatted("eve")).of(Verdict.CONTRADICTED))
                .extracting(Checked::line)
                .contains(3);
        assertThat(ClaimWorld.check(text.formatted("Ada")).of(Verdict.CONTRADICTED))
                .extracting(Checked::line)
                .doesNotContain(3);
        assertThat(ClaimWorld.check("ada@github uses https://github.com/eve/tool for backups")
                        .of(Verdict.CONTRADICTED))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We are 8.8.4.4",
                "We are 2a00:1450:4001::1",
                "ssh box.corgi-newt.ts.net",
                "signed in as ada@github",
                "git clone https://github.com/ada/settings",
                "in /var/home/ada",
                "Serial number: XK4711AB"
            })
    void what_tells_strangers_who_somebody_is_is_given_away(String text) {
        assertThat(ClaimWorld.check(text).of(Verdict.GIVES_AWAY)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.1.4, 10.1.2.3, 172.20.0.1, 127.0.0.1, 100.64.0.7",
                "203.0.113.9 and 2001:db8::1 and fd7a:115c:a1e0::7 and ::1",
                "ada@example.com",
                "see https://github.com/containers/podman",
                "version 1.2.3.4.5",
                "/home/user/x"
            })
    void what_tells_nothing_is_not(String text) {
        assertThat(ClaimWorld.check(text).of(Verdict.GIVES_AWAY)).isEmpty();
    }
}
