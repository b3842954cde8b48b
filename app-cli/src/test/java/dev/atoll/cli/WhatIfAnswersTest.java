package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What a command would destroy on the demo machine, as somebody asks. */
class WhatIfAnswersTest {
    @TempDir
    private Path home;

    private Typing typing;

    @BeforeEach
    void sit() {
        typing = new Typing(home).at(120);
    }

    @ParameterizedTest
    @CsvSource({
        "podman rm -f opencode-dev, 0",
        "remove box/opencode-dev, 0",
        "distrobox list, 0",
        "podman system prune --force, 0",
        "podman system prune --volumes, 6",
        "podman rm $BOX, 6",
        "podman rm -f opencode-dve, 2",
        "remove opencode-dev, 2",
        "remove, 2"
    })
    void the_exit_code_says_whether_everything_was_looked_at(String line, int code) {
        assertThat(typing.type("what-if", "--demo", line))
                .as(typing.out() + typing.err())
                .isEqualTo(code);
    }

    @Test
    void words_behind_two_dashes_are_read_as_a_shell_hands_them_over() {
        assertThat(typing.type("what-if", "--demo", "--", "distrobox", "rm", "--force", "opencode-dev"))
                .isZero();
        assertThat(typing.out()).contains("would remove opencode-dev, for good");
    }

    @Test
    void an_unknown_box_is_told_with_the_nearest_one() {
        typing.type("what-if", "--demo", "stop box/opencode-dve");

        assertThat(typing.err()).contains("did you mean 'opencode-dev'?");
        assertThat(typing.out()).isEmpty();
    }

    @Test
    void pitfall_1_assembling_anew_is_asked_of_the_file() throws IOException {
        var ini = Files.writeString(home.resolve("boxes.ini"), "[opencode-dev]\nimage=a\n\n[not-there]\nimage=b\n");

        typing.type("what-if", "--demo", "distrobox assemble create --replace --file " + ini);
        assertThat(typing.out().replaceAll("\\s+", " "))
                .contains("would remove opencode-dev and make it anew", "the home stays");

        typing.type("what-if", "--demo", "distrobox assemble create --replace --file " + ini + ".missing");
        assertThat(typing.out().replaceAll("\\s+", " ")).contains("not understood: which boxes");
    }

    @Test
    void a_manifest_with_errors_is_said_and_the_rest_is_told() throws IOException {
        var file = Files.writeString(home.resolve("workstation.yaml"), "atoll: 1\nworkstation: x\nboxen: {}\n");

        typing.type("what-if", "--demo", "--file", file.toString(), "stop box/opencode-dev");

        assertThat(typing.err()).contains("the manifest has errors");
        assertThat(typing.out()).contains("would stop opencode-dev");
    }

    @Test
    void programs_read_it_too() {
        typing.type("what-if", "--demo", "-o", "json", "podman rm -f opencode-dev");
        var answer = new JsonMapper().readTree(typing.out()).path("whatIf");

        assertThat(answer.path("understood").asBoolean()).isTrue();
        assertThat(answer.at("/cost/losses/0/of").toString()).contains("opencode-dev");
        assertThat(answer.at("/cost/noWayBack").asString()).isNotEmpty();

        typing.type("what-if", "--demo", "-o", "json", "podman rm a; reboot");
        assertThat(new JsonMapper()
                        .readTree(typing.out())
                        .at("/whatIf/understood")
                        .asBoolean(true))
                .isFalse();
    }
}
