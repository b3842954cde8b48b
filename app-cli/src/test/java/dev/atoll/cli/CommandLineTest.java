package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>(Map.of("PATH", "/nowhere"));

    @TempDir
    private Path home;

    private int run(String... arguments) {
        environment.put("HOME", home.toString());
        return Main.run(
                new Console(
                        environment,
                        new PrintWriter(out),
                        new PrintWriter(err, true),
                        80,
                        false,
                        false,
                        InstantSource.system(),
                        ZoneOffset.UTC),
                arguments);
    }

    @Test
    void an_unknown_command_is_one_line_with_the_nearest_word() {
        assertThat(run("containr")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("atoll: unknown command 'containr'; did you mean 'container'?\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void an_unknown_option_is_one_line_with_the_nearest_word() {
        assertThat(run("status", "--watsh")).isEqualTo(2);
        assertThat(err.toString()).isEqualTo("atoll: unknown option '--watsh'; did you mean '--watch'?\n");
    }

    @Test
    void an_unknown_setting_is_wrong_usage_on_the_command_line() {
        assertThat(run("status", "--set", "linux.lsblkk=x")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean 'linux.lsblk'?").hasLineCount(1);
    }

    @Test
    void an_unknown_setting_of_the_environment_is_an_invalid_one() {
        environment.put("ATOLL_LINUX_LSBLKK", "x");

        assertThat(run("status")).isEqualTo(3);
        assertThat(err.toString()).contains("ATOLL_LINUX_LSBLK?").hasLineCount(1);
    }

    @Test
    void a_settings_file_that_cannot_be_followed_is_named() throws Exception {
        var file = home.resolve(".config/atoll/settings.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mute:\n  - { finding: host-image-age, until: soon, why: later }\n");

        assertThat(run("status")).isEqualTo(3);
        assertThat(err.toString())
                .contains(file.toString())
                .contains("2026-12-31")
                .hasLineCount(1);
    }

    @Test
    void a_time_that_is_none_says_how_to_write_one() {
        assertThat(run("status", "--timeout", "soon")).isEqualTo(2);
        assertThat(err.toString()).contains("500ms").hasLineCount(1);
    }

    @Test
    void a_tool_that_is_missing_is_a_line_of_the_status_and_no_failure() {
        assertThat(run("status")).isZero();
        assertThat(out.toString()).contains("lsblk: not found on the PATH");
    }

    @Test
    void a_tool_that_was_named_and_is_missing_is_a_failure() {
        assertThat(run("status", "--set", "linux.lsblk=/nowhere/lsblk")).isEqualTo(6);
    }

    @Test
    void a_kind_that_was_asked_for_and_not_seen_is_a_failure() {
        assertThat(run("volume")).isEqualTo(6);
        assertThat(run("machine")).isZero();
    }

    @Test
    void json_says_what_was_not_seen() {
        assertThat(run("volume", "-o", "json")).isEqualTo(6);
        assertThat(out.toString()).contains("\"cause\" : \"not_installed\"").contains("\"schemaVersion\" : 1");
    }

    @Test
    void every_command_has_a_help() {
        for (var command : RootCommand.create(new Console(
                        environment,
                        new PrintWriter(out),
                        new PrintWriter(err),
                        80,
                        false,
                        false,
                        InstantSource.system(),
                        ZoneOffset.UTC))
                .getSubcommands()
                .keySet()) {
            if (!command.equals("help")) {
                assertThat(run(command, "--help")).as(command).isZero();
            }
        }
        assertThat(out.toString()).contains("Usage: atoll status").contains("Examples:");
    }
}
