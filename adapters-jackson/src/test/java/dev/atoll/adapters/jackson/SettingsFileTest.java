package dev.atoll.adapters.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.core.finding.Mute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        assertThat(SettingsFile.read(folder.resolve("settings.yaml"))).isEqualTo(empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing yet\n", "---\n", "null\n", "{}\n"})
    void an_empty_one_sets_nothing(String text) throws IOException {
        assertThat(read(text)).isEqualTo(empty());
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
        refused("mute: [{ finding: a, why: b }]", "'until'");
        refused("mute: [{ finding: a, until: 2026-12-31 }]", "'why'");
        refused("mute: [{ finding: a, until: 2026-12-31, why: '  ' }]", "'why'");
        refused("mute: [{ until: 2026-12-31, why: b }]", "'finding'");
    }

    @Test
    void a_mute_that_cannot_be_followed_is_refused() {
        refused("mute: [{ finding: a, until: soon, why: b }]", "'until: soon' is no day; write it like 2026-12-31");
        refused("mute: [{ finding: a, until: 2026-02-30, why: b }]", "is no day");
        refused("mute: [{ finding: a, untill: 2026-12-31, why: b }]", "'untill' in a mute; did you mean 'until'?");
        refused("mute: [a]", "wants a list of { finding, until, why }");
        refused("mute: a", "wants a list of { finding, until, why }");
        refused("mute: { finding: a }", "wants a list of { finding, until, why }");
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_line() {
        refused("podman.socket: a\n  b: [", "line 2");
        refused("a: 1\na: 2\n", "line 2");
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
    void one_that_cannot_be_read_is_refused() {
        assertThatThrownBy(() -> SettingsFile.read(folder))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("cannot be read");
    }

    private void refused(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        SettingException.class, e -> assertThat(e.origin()).isEqualTo(SettingException.Origin.FILE))
                .hasMessageContaining(why)
                .hasMessageStartingWith(folder.resolve("settings.yaml") + ": ")
                .message()
                .hasLineCount(1);
    }

    private SettingsFile read(String text) throws IOException {
        return SettingsFile.read(Files.writeString(folder.resolve("settings.yaml"), text));
    }

    private static SettingsFile empty() {
        return new SettingsFile(Map.of(), List.of());
    }
}
