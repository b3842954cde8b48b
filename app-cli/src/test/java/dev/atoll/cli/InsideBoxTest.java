package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pitfall 48: what answers in a box is not its host's. Whoever types there is told where they are before anything else. */
class InsideBoxTest {
    @TempDir
    private Path home;

    private Typing typed(int code, String line) {
        var typing = new Typing(home);
        typing.environment.put("CONTAINER_ID", "dev");
        assertThat(typing.type(line.split(" "))).as(typing.err() + typing.out()).isEqualTo(code);
        return typing;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apply",
                "undo",
                "undo 20261126-142902",
                "container stop nowhere",
                "container create nowhere",
                "restore-points prune",
                "restore-points remove nowhere"
            })
    void nothing_is_looked_for_there(String line) {
        var typing = typed(ExitCode.SKIPPED.code, line);

        assertThat(typing.err().lines())
                .containsExactly(
                        "atoll: this is inside the box dev, not on its host; nothing was done",
                        "  leave it first, or type: distrobox-host-exec atoll ...");
        assertThat(typing.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "drift"})
    void what_is_only_looked_at_says_whose_it_is(String line) throws Exception {
        var manifest = home.resolve(".config/atoll/workstation.yaml");
        Files.createDirectories(manifest.getParent());
        Files.writeString(manifest, "atoll: 1\nworkstation: bazzite\nboxes: { dev: { image: \"fedora:43\" } }\n");

        assertThat(typed(ExitCode.NOT_OBSERVED.code, line).err())
                .startsWith("atoll: this is inside the box dev, not on its host\n");
    }

    @Test
    void the_demo_is_wherever_it_is_typed() {
        typed(ExitCode.FINE.code, "container start opencode-dev --demo");
    }
}
