package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    @TempDir
    private Path home;

    private Typing typing;

    @BeforeEach
    void sitDown() {
        typing = new Typing(home);
    }

    private int run(String... arguments) {
        return typing.type(arguments);
    }

    @Test
    void an_unknown_command_is_one_line_with_the_nearest_word() {
        assertThat(run("containr")).isEqualTo(2);
        assertThat(typing.err()).isEqualTo("atoll: unknown command 'containr'; did you mean 'container'?\n");
        assertThat(typing.out()).isEmpty();
    }

    @Test
    void an_unknown_option_is_one_line_with_the_nearest_word() {
        assertThat(run("status", "--watsh")).isEqualTo(2);
        assertThat(typing.err()).isEqualTo("atoll: unknown option '--watsh'; did you mean '--watch'?\n");
    }

    @Test
    void an_unknown_setting_is_wrong_usage_on_the_command_line() {
        assertThat(run("status", "--set", "linux.lsblkk=x")).isEqualTo(2);
        assertThat(typing.err()).contains("did you mean 'linux.lsblk'?").hasLineCount(1);
    }

    @Test
    void an_unknown_setting_of_the_environment_is_an_invalid_one() {
        typing.environment.put("ATOLL_LINUX_LSBLKK", "x");

        assertThat(run("status")).isEqualTo(3);
        assertThat(typing.err()).contains("ATOLL_LINUX_LSBLK?").hasLineCount(1);
    }

    @Test
    void a_settings_file_that_cannot_be_followed_is_named() throws Exception {
        var file = home.resolve(".config/atoll/settings.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mute:\n  - { finding: host-image-age, until: soon, why: later }\n");

        assertThat(run("status")).isEqualTo(3);
        assertThat(typing.err())
                .contains(file.toString())
                .contains("2026-12-31")
                .hasLineCount(1);
    }

    @Test
    void a_time_that_is_none_says_how_to_write_one() {
        assertThat(run("status", "--timeout", "soon")).isEqualTo(2);
        assertThat(typing.err()).contains("500ms").hasLineCount(1);
    }

    @Test
    void a_tool_that_is_missing_is_a_line_of_the_status_and_no_failure() {
        assertThat(run("status")).isZero();
        assertThat(typing.out()).contains("lsblk: not found on the PATH");
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
        assertThat(typing.out()).contains("\"cause\" : \"not_installed\"").contains("\"schemaVersion\" : 1");
    }

    @Test
    void a_word_of_a_fixed_list_says_which_there_are() {
        assertThat(run("status", "-o", "jsn")).isEqualTo(2);
        assertThat(typing.err())
                .isEqualTo("atoll: 'jsn' is no FORMAT, which is one of human, json, yaml; did you mean 'json'?\n");
        assertThat(run("completion", "bsh")).isEqualTo(2);
        assertThat(typing.err()).contains("did you mean 'bash'?").hasLineCount(1);
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(run("container", "show")).isEqualTo(2);
        assertThat(typing.err()).isEqualTo("atoll: NAME is missing; see `atoll container show --help`\n");
        assertThat(run("status", "--timeout")).isEqualTo(2);
        assertThat(typing.err()).isEqualTo("atoll: --timeout wants TIME; see `atoll status --help`\n");
        assertThat(run("status", "--set", "podman.socket")).isEqualTo(2);
        assertThat(typing.err()).isEqualTo("atoll: --set wants KEY=VALUE; see `atoll status --help`\n");
    }

    @Test
    void a_word_too_many_is_not_taken() {
        assertThat(run("status", "now")).isEqualTo(2);
        assertThat(typing.err()).isEqualTo("atoll: `atoll status` does not take 'now'; see `atoll status --help`\n");
    }

    @Test
    void an_option_before_the_command_is_told_its_place() {
        assertThat(run("--demo", "status")).isEqualTo(2);
        assertThat(typing.err()).isEqualTo("atoll: option '--demo' goes after a command: atoll status --demo\n");
    }

    @Test
    void help_for_a_command_that_is_none_names_the_nearest() {
        assertThat(run("help", "contaner")).isEqualTo(2);
        assertThat(typing.err()).isEqualTo("atoll: unknown command 'contaner'; did you mean 'container'?\n");
    }

    @Test
    void a_name_that_is_none_is_one_line_with_the_nearest() {
        assertThat(run("container", "show", "opencode", "--demo")).isEqualTo(2);
        assertThat(typing.err()).isEqualTo("atoll: no container is called 'opencode'; did you mean 'opencode-dev'?\n");
        assertThat(typing.out()).isEmpty();
    }

    @Test
    void an_adapter_that_is_none_is_wrong_usage() {
        assertThat(run("status", "--set", "adapter=memry")).isEqualTo(2);
        assertThat(typing.err()).contains("memory").hasLineCount(1);
    }

    @Test
    void alone_it_says_what_there_is() {
        assertThat(run()).isZero();
        assertThat(typing.out())
                .startsWith("Usage: atoll")
                .contains("status", "container", "Examples:", "Exit: 0 fine");
        assertThat(typing.out().lines()).hasSizeLessThanOrEqualTo(42);
    }
}
