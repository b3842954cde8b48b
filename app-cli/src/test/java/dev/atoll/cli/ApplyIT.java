package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real boxes are made, replaced and taken away, and come back; the program dies over it; somebody else meddles. */
@OnTestbed
@ParameterizedClass
@MethodSource("dev.atoll.cli.TypedAtoll#besideBoth")
class ApplyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String BOX = "localhost/atoll-box:bookworm";
    private static final String OTHER = "localhost/atoll-it-other:1";
    private static final Pattern PID = Pattern.compile("\"pid\":\\s*(\\d+)");
    private static final String MARK = "/opt/it-mark";

    private final TypedAtoll atoll;
    private final String folder;

    ApplyIT(TypedAtoll atoll) {
        this.atoll = atoll;
        this.folder = atoll.bed().environment().get("HOME") + "/it-apply";
    }

    @BeforeEach
    void prepared() {
        tidy();
        sh("mkdir -p " + folder);
        exec("podman", "tag", BOX, OTHER);
    }

    @AfterEach
    void tidy() {
        for (var box : List.of("it-new", "it-old", "it-gone")) {
            tried("podman", "rm", "--force", "--time", "0", box);
        }
        tried("podman", "volume", "rm", "it-data");
        for (var image : tried("podman", "images", "--format", "{{.Repository}}:{{.Tag}}")
                .out()
                .lines()
                .filter(name -> name.contains("restore-points/it-") || name.equals(OTHER))
                .toList()) {
            // Of an image with another name too, this name alone goes.
            tried("podman", "rmi", image);
        }
        // By name, what this test made: nothing is mounted there.
        tried(
                "sh",
                "-c",
                "for it in '" + folder + "' \"$HOME\"/.local/share/atoll/restore-points/it-*; do"
                        + " test ! -d \"$it\" || rm -r --one-file-system -- \"$it\"; done");
    }

    private String exec(String... argv) {
        return atoll.bed().exec(argv);
    }

    private Testbed.Typed tried(String... argv) {
        return atoll.bed().tryExec(argv);
    }

    private String sh(String script) {
        return exec("sh", "-c", script);
    }

    private Testbed.Typed type(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--timeout", "30s"));
        // XDG_DATA_HOME is podman's too: another one is another podman.
        return atoll.typeWith(List.of("XDG_STATE_HOME=" + folder + "/state"), all.toArray(String[]::new));
    }

    private Testbed.Typed typed(int code, String... words) {
        var typed = type(words);
        assertThat(typed.exit())
                .as("%s: %s%s", List.of(words), typed.err(), typed.out())
                .isEqualTo(code);
        return typed;
    }

    private Testbed.Typed manifested(int code, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--file", folder + "/workstation.yaml"));
        return typed(code, all.toArray(String[]::new));
    }

    private void manifest(String... boxes) {
        var name = TypedAtoll.read(typed(0, "machine", "-o", "json"))
                .path("machine")
                .path("value")
                .path("hostname")
                .asString();
        var text = "atoll: 1\nworkstation: " + name + "\nboxes:\n  " + String.join("\n  ", boxes) + "\n";
        sh("cat > " + folder + "/workstation.yaml <<'END'\n" + text + "END");
    }

    /** Every container that is none of this test's: which, since when, and whether it runs. */
    private String others() {
        return sh("podman container inspect --format '{{.Id}} {{.Name}} {{.State.Status}} {{.State.StartedAt}}'"
                        + " $(podman ps --all --quiet)")
                .lines()
                .filter(line -> !line.contains(" it-"))
                .sorted()
                .toList()
                .toString();
    }

    private void boxes() {
        exec("podman", "volume", "create", "it-data");
        exec(
                "distrobox",
                "create",
                "--yes",
                "--name",
                "it-old",
                "--image",
                BOX,
                "--volume",
                "it-data:/data",
                "--no-entry");
        exec("distrobox", "create", "--yes", "--name", "it-gone", "--image", BOX, "--no-entry");
        exec("podman", "start", "it-old");
        exec("podman", "exec", "--user", "root", "it-old", "sh", "-c", "echo kept > " + MARK + "; echo v > /data/v");
    }

    private void drifted() {
        boxes();
        manifest(
                "it-new: { image: \"" + BOX + "\", entry: false, state: running }",
                "it-old: { image: \"" + OTHER + "\", entry: false, volume: [ \"it-data:/data\" ] }",
                "it-gone: { image: \"" + BOX + "\", state: absent }");
    }

    private String state(String box) {
        return tried("podman", "inspect", "--format", "{{.State.Status}} {{.ImageName}}", box)
                .out()
                .strip();
    }

    @Test
    void a_drifted_workstation_is_brought_to_rights_and_back_again() {
        drifted();
        var others = others();
        var plan = folder + "/plan.json";

        assertThat(manifested(0, "plan", "--replace", "it-old", "--out", plan).out())
                .contains("+ create box/it-new", "- remove box/it-old", "- remove box/it-gone");
        var applied = manifested(0, "apply", plan, "--yes");

        assertThat(applied.out()).contains("changes made").doesNotContain("✗", "Left to do");
        assertThat(state("it-new")).isEqualTo("running " + BOX);
        assertThat(state("it-old")).isEqualTo("running " + OTHER);
        assertThat(state("it-gone")).isEmpty();
        assertThat(tried("podman", "exec", "it-old", "cat", MARK).exit()).isNotZero();
        assertThat(exec("podman", "exec", "it-old", "cat", "/data/v")).isEqualTo("v\n");
        assertThat(typed(0, "restore-points").out()).contains("it-old.", "it-gone.", "everything");
        assertThat(manifested(0, "plan", "--exit-code").out()).contains("Nothing to do");
        assertThat(others()).as("nothing else was touched").isEqualTo(others);

        assertThat(typed(0, "undo", "--yes").out()).contains("restore box/it-old from it-old.");

        assertThat(exec("podman", "exec", "--user", "root", "it-old", "cat", MARK))
                .isEqualTo("kept\n");
        assertThat(exec("podman", "exec", "it-old", "cat", "/data/v")).isEqualTo("v\n");
        assertThat(state("it-old")).startsWith("running");
        assertThat(state("it-gone")).isNotEmpty();
        assertThat(state("it-new")).isEmpty();
        assertThat(others()).as("nothing else was touched").isEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep box/it-old", "remove box/it-old", "create box/it-old", "start box/it-old"})
    void killed_over_any_step_nothing_is_lost_and_the_next_apply_goes_on(String step) {
        drifted();
        var others = others();
        var running = CompletableFuture.supplyAsync(
                () -> type("apply", "--yes", "--replace", "it-old", "--file", folder + "/workstation.yaml"));
        assertThat(Eventually.holds(() -> noted().contains("\"change\":\"" + step + "\""), PATIENCE))
                .as("it came to %s", step)
                .isTrue();
        kill();
        assertThat(running.join().exit()).isNotZero();

        var there = !state("it-old").isEmpty();
        assertThat(there || typed(0, "restore-points").out().contains("it-old."))
                .as("the box is there, or was kept")
                .isTrue();
        assertThat(typed(0, "status").out()).contains("An apply was interrupted");

        manifested(0, "apply", "--yes", "--replace", "it-old");
        assertThat(manifested(0, "plan", "--exit-code").out()).contains("Nothing to do");
        assertThat(state("it-old")).endsWith(OTHER);
        assertThat(typed(0, "status").out()).doesNotContain("interrupted");
        assertThat(typed(0, "restore-points").out()).contains("it-old.");
        assertThat(others()).as("nothing else was touched").isEqualTo(others);
    }

    private String noted() {
        return tried("sh", "-c", "cat " + folder + "/state/atoll/runs/*.jsonl").out();
    }

    private void kill() {
        var holder =
                PID.matcher(tried("cat", folder + "/state/atoll/apply.lock").out());
        assertThat(holder.find()).isTrue();
        assertThat(ProcessHandle.of(Long.parseLong(holder.group(1)))
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false))
                .isTrue();
    }

    @Test
    void a_second_apply_is_told_who_is_at_it() {
        drifted();
        var first = CompletableFuture.supplyAsync(
                () -> type("apply", "--yes", "--replace", "it-old", "--file", folder + "/workstation.yaml"));
        assertThat(Eventually.holds(() -> noted().contains("\"note\":\"started\""), PATIENCE))
                .isTrue();

        var second = type("apply", "--yes", "--file", folder + "/workstation.yaml");

        assertThat(second.exit()).isEqualTo(ExitCode.SKIPPED.code);
        assertThat(second.err())
                .containsPattern("process \\d+ of \\w+ is applying a plan, begun .* ago; nothing was done");
        assertThat(first.join())
                .satisfies(ended ->
                        assertThat(ended.exit()).as(ended.err() + ended.out()).isZero());
    }

    @Test
    void a_plan_that_the_world_or_the_manifest_has_left_behind_is_refused() {
        drifted();
        var plan = folder + "/plan.json";
        manifested(0, "plan", "--out", plan);
        exec("podman", "rm", "--force", "it-gone");

        var stale = manifested(75, "apply", plan, "--yes");

        assertThat(stale.err())
                .contains("nothing was done", "not to be done any more: remove box/it-gone", "atoll plan");
        assertThat(state("it-new")).isEmpty();

        manifested(0, "plan", "--out", plan);
        sh("echo '# a word more' >> " + folder + "/workstation.yaml");
        assertThat(manifested(75, "apply", plan, "--yes").err())
                .contains("the manifest is not as it was", "nothing was done");
    }
}
