package dev.atoll.adapters.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.core.finding.Mute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void it_lies_where_xdg_says() {
        assertThat(SettingsFile.place(Map.of("HOME", "/home/somebody")))
                .hasToString("/home/somebody/.config/atoll/settings.yaml");
        assertThat(SettingsFile.place(Map.of("HOME", "/home/somebody", "XDG_CONFIG_HOME", "/etc/conf")))
                .hasToString("/etc/conf/atoll/settings.yaml");
        // A relative one is to be ignored, by the specification.
        assertThat(SettingsFile.place(Map.of("HOME", "/home/somebody", "XDG_CONFIG_HOME", "conf")))
                .hasToString("/home/somebody/.config/atoll/settings.yaml");
    }

    @Test
    void one_that_is_not_there_sets_nothing() {
        var file = SettingsFile.read(folder.resolve("settings.yaml"));

        assertThat(file.settings()).isEmpty();
        assertThat(file.mutes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing yet\n", "---\n", "null\n", "{}\n"})
    void an_empty_one_sets_nothing(String text) throws IOException {
        assertThat(read(text).settings()).isEmpty();
        assertThat(read(text).mutes()).isEmpty();
    }

    @Test
    void a_key_may_be_dotted_or_nested() throws IOException {
        var file = read("""
                podman.socket: /run/a.sock
                tailscale:
                  socket: /run/b.sock
                adapter:
                  host: ostree
                """);

        assertThat(file.settings())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "podman.socket", "/run/a.sock",
                        "tailscale.socket", "/run/b.sock",
                        "adapter.host", "ostree"));
    }

    @Test
    void a_value_is_taken_as_it_is_written() throws IOException {
        assertThat(read("a: no\nb: 010\nc: 1.0\nd: true\n").settings())
                .containsEntry("a", "no")
                .containsEntry("c", "1.0")
                .containsEntry("d", "true");
    }

    @Test
    void mutes_are_read() throws IOException {
        var file = read("""
                mute:
                  - finding: listener-open/tcp-22
                    until: 2026-12-31
                    why: reached over the tailnet only
                  - { finding: host-image-age, until: "2026-03-01", why: travelling }
                """);

        assertThat(file.mutes())
                .containsExactly(
                        new Mute("listener-open/tcp-22", LocalDate.of(2026, 12, 31), "reached over the tailnet only"),
                        new Mute("host-image-age", LocalDate.of(2026, 3, 1), "travelling"));
        assertThat(file.settings()).isEmpty();
    }

    @Test
    void a_mute_without_an_end_a_reason_or_a_finding_is_refused() {
        refused("mute: [{ finding: boot-space, why: b }]", "'until'");
        refused("mute: [{ finding: boot-space, until: 2026-12-31 }]", "'why'");
        refused("mute: [{ finding: boot-space, until: 2026-12-31, why: '  ' }]", "'why'");
        refused("mute: [{ until: 2026-12-31, why: b }]", "'finding'");
    }

    @Test
    void a_mute_that_cannot_be_followed_is_refused() {
        refused(
                "mute: [{ finding: boot-space, until: soon, why: b }]",
                "'until: soon' is no day; write it like 2026-12-31");
        refused("mute: [{ finding: boot-space, until: 2026-02-30, why: b }]", "is no day");
        refused(
                "mute: [{ finding: boot-space, untill: 2026-12-31, why: b }]",
                "'untill' in a mute; did you mean 'until'?");
        refused("mute: [a]", "wants a list of { finding, until, why }");
        refused("mute: a", "wants a list of { finding, until, why }");
        refused("mute: { finding: boot-space }", "wants a list of { finding, until, why }");
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_line() {
        refused("podman.socket: a\n  b: [", 2, "mapping values are not allowed here");
        refused("a: 1\na: 2\n", 2, "Duplicate");
    }

    @Test
    void what_is_no_map_of_settings_is_refused() {
        refused("- a\n", "a map of settings was expected");
        refused("hello\n", "a map of settings was expected");
        refused("podman.socket: [a, b]\n", "'podman.socket' wants one value");
        refused("podman.socket: ''\n", "'podman.socket' wants one value");
        refused("podman:\n  socket:\n", "'podman.socket' wants one value");
    }

    @Test
    void one_setting_given_in_both_spellings_is_refused() {
        refused("podman.socket: a\npodman:\n  socket: b\n", "'podman.socket' is given twice");
    }

    @Test
    void a_mute_of_a_rule_that_is_not_there_is_refused_with_the_nearest() {
        refused("mute: [{ finding: boot-spcae, until: 2026-12-31, why: b }]", "did you mean 'boot-space'?");
        refused("mute: [{ finding: failed-units/a, until: 2026-12-31, why: b }]", "'failed-units'; did you mean");
        refused("mute: [{ finding: weather, until: 2026-12-31, why: b }]", "there are boot-health, boot-space, ");
    }

    @Test
    void a_mute_that_holds_for_nothing_today_is_none_the_worse() throws IOException {
        assertThat(read("mute: [{ finding: failed-unit/no-such.service, until: 2026-12-31, why: b }]")
                        .mutes())
                .hasSize(1);
    }

    @Test
    void whatever_is_wrong_is_told_with_its_line() {
        refused("# ours\n\npodman.socket: [a]\n", 3, "wants one value");
        refused("podman:\n  command: podman\n  socket:\n", 3, "'podman.socket' wants one value");
        refused("podman.socket: a\npodman:\n  socket: b\n", 3, "given twice");
        refused("a.b: c\nmute:\n  finding: boot-space\n", 2, "wants a list");
        refused("mute:\n  - finding: boot-space\n    until: soon\n    why: b\n", 3, "is no day");
        refused("""
                mute:
                  - { finding: boot-space, until: 2026-12-31, why: b }
                  - finding: boot-health
                    why: b
                    untill: 2026-12-31
                """, 5, "'untill'");
        refused("""
                mute:
                  - { finding: boot-space, until: 2026-12-31, why: b }

                  - finding: boot-health
                    why: b
                """, 4, "'until'");
        refused("mute:\n  - why: b\n    until: 2026-12-31\n    finding: booot-health\n", 4, "no finding");
    }

    @Test
    void no_value_shows_in_a_text() throws IOException {
        assertThat(read("tailscale.socket: hunter2\n").toString())
                .contains("tailscale.socket")
                .doesNotContain("hunter2");
    }

    @Test
    void one_that_cannot_be_read_is_refused() {
        assertThatThrownBy(() -> SettingsFile.read(folder))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("cannot be read");
    }

    private void refused(String text, String why) {
        refused(text, why, "[1-9][0-9]*");
    }

    private void refused(String text, int line, String why) {
        refused(text, why, Integer.toString(line));
    }

    private void refused(String text, String why, String line) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        SettingException.class, e -> assertThat(e.origin()).isEqualTo(SettingException.Origin.FILE))
                .hasMessageContaining(why)
                .hasMessageMatching(Pattern.quote(folder.resolve("settings.yaml") + ":") + line + ": .*")
                .message()
                .hasLineCount(1);
    }

    private SettingsFile read(String text) throws IOException {
        return SettingsFile.read(Files.writeString(folder.resolve("settings.yaml"), text));
    }
}
