package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
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
    private static final String BOX = "it-verbs-one";
    private static final String IMAGE = "localhost/atoll-box:bookworm";

    private final TypedAtoll atoll;
    private final String folder;

    OneThingIT(TypedAtoll atoll) {
        this.atoll = atoll;
        this.folder = atoll.bed().environment().get("HOME") + "/it-verbs";
    }

    @BeforeEach
    void made() {
        tidy();
        exec("mkdir", "-p", folder);
        exec("distrobox", "create", "--yes", "--name", BOX, "--image", IMAGE, "--no-entry");
        exec("podman", "start", BOX);
    }

    @AfterEach
    void tidy() {
        tried("podman", "rm", "--force", "--time", "0", BOX);
        for (var image : tried("podman", "images", "--format", "{{.Repository}}:{{.Tag}}")
                .out()
                .lines()
                .filter(name -> name.contains("restore-points/" + BOX))
                .toList()) {
            tried("podman", "rmi", image);
        }
        // By name, what this test made: nothing is mounted there.
        tried(
                "sh",
                "-c",
                "for it in '" + folder + "' \"$HOME\"/.local/share/atoll/restore-points/" + BOX + ".*; do"
                        + " test ! -d \"$it\" || rm -r --one-file-system -- \"$it\"; done");
    }

    private String exec(String... argv) {
        return atoll.bed().exec(argv);
    }

    private Testbed.Typed tried(String... argv) {
        return atoll.bed().tryExec(argv);
    }

    private String typed(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--timeout", "30s", "--yes"));
        var typed = atoll.typeWith(List.of("XDG_STATE_HOME=" + folder + "/state"), all.toArray(String[]::new));
        assertThat(typed.exit()).as(typed.err() + typed.out()).isZero();
        return typed.out();
    }

    private String status() {
        return tried("podman", "inspect", "--format", "{{.State.Status}}", BOX)
                .out()
                .strip();
    }

    @Test
    void it_is_ended_started_taken_away_and_brought_back() {
        typed("container", "stop", BOX);
        assertThat(status()).isEqualTo("exited");
        typed("container", "start", BOX);
        assertThat(status()).isEqualTo("running");
        var before = exec("podman", "inspect", "--format", "{{.State.StartedAt}}", BOX);
        assertThat(typed("container", "restart", BOX)).contains("2 changes made");
        assertThat(exec("podman", "inspect", "--format", "{{.State.StartedAt}}", BOX))
                .isNotEqualTo(before);

        exec("podman", "exec", "--user", "root", BOX, "sh", "-c", "echo kept > /opt/mark");
        typed("container", "remove", BOX);
        assertThat(status()).isEmpty();
        typed("undo");
        assertThat(status()).isEqualTo("running");
        assertThat(exec("podman", "exec", BOX, "cat", "/opt/mark")).isEqualTo("kept\n");
    }

    @Test
    void a_program_in_it_takes_the_launchers_place() {
        typed("container", "restart", BOX);
        var launcher = Path.of("..", "atoll").toAbsolutePath().normalize().toString();

        var ran = tried(
                "sh",
                "-c",
                "cd; exec \"$@\"",
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
        assertThat(ran.out()).endsWith("\n[a b][$(id)][-rf]").doesNotStartWith("root");
    }
}
