package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asked before it is typed. */
class WhatIfTest {
    @TempDir
    private Path home;

    private Typing typed(int code, String... words) {
        var typing = new Typing(home).at(160);
        assertThat(typing.type(words)).as(typing.err() + typing.out()).isEqualTo(code);
        return typing;
    }

    @Test
    void a_removal_names_what_is_gone_with_the_box() {
        assertThat(typed(0, "what-if", "--demo", "remove", "box/opencode-dev").out())
                .contains("would remove opencode-dev")
                .contains("2 files outside home and mounts: /etc/profile.d/opencode.sh, /usr/local/bin/opencode")
                .contains("3 packages installed by hand: gh, git, nodejs")
                .contains("1 export on the host: opencode")
                .contains("2 programs running in it: bun, node")
                .contains("127.0.0.1:5003")
                .contains("the home stays");
    }

    @Test
    void peers_that_lose_their_way_in_are_named() {
        assertThat(typed(0, "what-if", "--demo", "stop", "box/litellm-proxy").out())
                .contains("2 machines of the tailnet that can reach it now", "iphone-14");
        assertThat(typed(0, "what-if", "--demo", "--", "tailscale", "down").out())
                .contains("losing the way to this one", "cuts the connection");
    }

    /** What is not understood is never called harmless. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rm -rf /",
                "podman rm $(podman ps -aq)",
                "distrobox rm --obliterate dev",
                "podman system prune; reboot",
                "podman rm --filter label=x",
                "docker system prune",
                "distrobox assemble create --replace"
            })
    void what_is_not_understood_is_said_to_be_so(String line) {
        assertThat(typed(6, "what-if", "--demo", line).out())
                .contains("not understood")
                .doesNotContain("Nothing is lost");
    }

    @ParameterizedTest
    @CsvSource({
        "what-if --demo remove box/opencode-dv,did you mean 'opencode-dev'",
        "what-if --demo remove opencode-dev,box/NAME",
        "what-if --demo rebase,needs an image"
    })
    void a_slip_is_one_line(String line, String said) {
        assertThat(typed(2, line.split(" ")).err()).contains(said).hasLineCount(1);
    }

    @Test
    void with_a_manifest_it_knows_what_is_protected() throws IOException {
        var file = home.resolve("own.yaml");
        Files.writeString(file, """
                atoll: 1
                workstation: bazzite
                boxes:
                  opencode-dev: { image: "registry.fedoraproject.org/fedora:43", protected: true, purpose: agents }
                """);

        assertThat(typed(0, "what-if", "--demo", "--file", file.toString(), "distrobox rm -f opencode-dev")
                        .out())
                .contains("protected in the manifest", "opencode-dev: agents");
    }

    @Test
    void machines_are_told_the_same() {
        assertThat(typed(0, "what-if", "--demo", "-o", "json", "podman rm -f openclaw-dev")
                        .out())
                .contains("\"schemaVersion\" : 1", "\"understood\" : true", "\"kind\" : \"packages\"", "\"noWayBack\"");
    }
}
