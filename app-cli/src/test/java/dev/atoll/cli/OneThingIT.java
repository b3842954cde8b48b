package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.bed.OnTestbed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** One real box is ended, started, taken away and brought back; and a program in it takes the launcher's place. */
@OnTestbed
@ParameterizedClass
@MethodSource("dev.atoll.cli.TypedAtoll#besideBoth")
class OneThingIT {
    private static final String BOX = "it-thing";

    private final ApplyBed bed;

    OneThingIT(TypedAtoll atoll) {
        this.bed = ApplyBed.of(atoll, "it-one-thing");
    }

    @BeforeEach
    void made() {
        tidy();
        bed.made();
        bed.box(BOX);
        bed.exec("podman", "start", BOX);
    }

    @AfterEach
    void tidy() {
        bed.tidied(BOX);
    }

    private String typed(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.add("--yes");
        return bed.typed(0, all.toArray(String[]::new)).out();
    }

    private String status() {
        return bed.tried("podman", "inspect", "--format", "{{.State.Status}}", BOX)
                .out()
                .strip();
    }

    @Test
    void it_is_ended_started_taken_away_and_brought_back() {
        typed("container", "stop", BOX);
        assertThat(status()).isEqualTo("exited");
        typed("container", "start", BOX);
        assertThat(status()).isEqualTo("running");
        var before = bed.exec("podman", "inspect", "--format", "{{.State.StartedAt}}", BOX);
        assertThat(typed("container", "restart", BOX)).contains("2 changes made");
        assertThat(bed.exec("podman", "inspect", "--format", "{{.State.StartedAt}}", BOX))
                .isNotEqualTo(before);

        bed.exec("podman", "exec", "--user", "root", BOX, "sh", "-c", "echo kept > /opt/mark");
        typed("container", "remove", BOX);
        assertThat(status()).isEmpty();
        typed("undo");
        assertThat(status()).isEqualTo("running");
        assertThat(bed.exec("podman", "exec", BOX, "cat", "/opt/mark")).isEqualTo("kept\n");
    }

    @Test
    void a_program_in_it_takes_the_launchers_place() {
        typed("container", "restart", BOX);
        var launcher = Path.of("..", "atoll").toAbsolutePath().normalize().toString();

        // As cron would: in no language.
        var ran = bed.tried(
                "sh",
                "-c",
                "cd; size=$(printf 'gr\\303\\266\\303\\237e'); exec env LC_ALL=C \"$@\" \"$size\"",
                "sh",
                launcher,
                "container",
                "exec",
                BOX,
                "--",
                "sh",
                "-c",
                "id -un; printf '[%s]' \"$@\"; exit 7",
                "sh",
                "a b",
                "$(id)",
                "-rf");

        assertThat(ran.exit()).as(ran.err()).isEqualTo(7);
        assertThat(ran.out()).endsWith("\n[a b][$(id)][-rf][größe]").doesNotStartWith("root");
    }
}
