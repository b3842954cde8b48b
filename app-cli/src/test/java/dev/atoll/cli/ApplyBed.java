package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A manifest and a journal of a test's own beside one of the two podmans, and its boxes, whose names begin with
 * {@code it-}.
 */
record ApplyBed(TypedAtoll atoll, String folder) {
    static final String BOX = "localhost/atoll-box:bookworm";
    static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern PID = Pattern.compile("\"pid\":\\s*(\\d+)");

    static ApplyBed of(TypedAtoll atoll, String name) {
        return new ApplyBed(atoll, atoll.bed().environment().get("HOME") + "/" + name);
    }

    void made() {
        sh("mkdir -p " + folder);
    }

    /** By name, what the test made: nothing is mounted there. */
    void tidied(String... boxes) {
        for (var box : boxes) {
            tried("podman", "rm", "--force", "--time", "0", box);
        }
        for (var image : tried("podman", "images", "--format", "{{.Repository}}:{{.Tag}}")
                .out()
                .lines()
                .filter(name -> name.contains("restore-points/it-") || name.contains("/atoll-it-"))
                .toList()) {
            // Of an image with another name too, this name alone goes.
            tried("podman", "rmi", image);
        }
        tried(
                "sh",
                "-c",
                "for it in '" + folder + "' \"$HOME\"/.local/share/atoll/restore-points/it-*; do"
                        + " test ! -d \"$it\" || rm -r --one-file-system -- \"$it\"; done");
    }

    String exec(String... argv) {
        return atoll.bed().exec(argv);
    }

    Testbed.Typed tried(String... argv) {
        return atoll.bed().tryExec(argv);
    }

    String sh(String script) {
        return exec("sh", "-c", script);
    }

    Testbed.Typed type(String... words) {
        return typedWith(List.of(), words);
    }

    /** @param environment more of it, as {@code NAME=value} */
    Testbed.Typed typedWith(List<String> environment, String... words) {
        var more = new ArrayList<>(environment);
        // XDG_DATA_HOME is podman's too: another one is another podman.
        more.add("XDG_STATE_HOME=" + folder + "/state");
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--timeout", "30s"));
        return atoll.typeWith(more, all.toArray(String[]::new));
    }

    Testbed.Typed typed(int code, String... words) {
        var typed = type(words);
        assertThat(typed.exit())
                .as("%s: %s%s", List.of(words), typed.err(), typed.out())
                .isEqualTo(code);
        return typed;
    }

    Testbed.Typed manifested(int code, String... words) {
        return typed(code, withManifest(words));
    }

    /** Until it has come: of two alike that wait, the kernel keeps one. */
    void signalled(String signal) {
        var pid = applying().pid();
        exec("kill", "-" + signal, Long.toString(pid));
        assertThat(Eventually.holds(() -> nothingWaits(pid), Duration.ofSeconds(8)))
                .as("%s came to %d", signal, pid)
                .isTrue();
    }

    private static boolean nothingWaits(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("ShdPnd:")).allMatch(line -> line.matches("ShdPnd:\\s+0+"));
        } catch (IOException | UncheckedIOException e) {
            return true;
        }
    }

    /** After a death: refused as long as what the dead one had begun goes on. */
    void goneOn(String... words) {
        typedOn(withManifest(words));
        assertThat(manifested(0, "plan", "--exit-code").out()).contains("Nothing to do");
    }

    /** Likewise, of whatever is typed. */
    void typedOn(String... words) {
        assertThat(Eventually.holds(
                        () -> {
                            var typed = type(words);
                            assertThat(typed.exit())
                                    .as("%s: %s%s", List.of(words), typed.err(), typed.out())
                                    .isIn(0, ExitCode.SKIPPED.code);
                            return typed.exit() == 0 || !typed.err().contains("what it had begun goes on: ");
                        },
                        PATIENCE))
                .isTrue();
    }

    String[] withManifest(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--file", folder + "/workstation.yaml"));
        return all.toArray(String[]::new);
    }

    void manifest(String... boxes) {
        manifest(List.of(), boxes);
    }

    /** @param units of systemd's, each with what is wanted of it */
    void manifest(List<String> units, String... boxes) {
        var host = units.isEmpty() ? "" : "host: { units: { " + String.join(", ", units) + " } }\n";
        declare(host + "boxes:\n  " + String.join("\n  ", boxes) + "\n");
    }

    /** @param sections of a manifest of this machine */
    void declare(String sections) {
        var name = read(Path.of("/proc/sys/kernel/hostname")).strip();
        var text = "atoll: 1\nworkstation: " + name + "\n" + sections;
        sh("cat > " + folder + "/workstation.yaml <<'END'\n" + text + "END");
    }

    /** Every container that is none of a test's: which, since when, and whether it runs. */
    String others() {
        return sh("podman container inspect --format '{{.Id}} {{.Name}} {{.State.Status}} {{.State.StartedAt}}'"
                        + " $(podman ps --all --quiet)")
                .lines()
                .filter(line -> !line.contains(" it-"))
                .sorted()
                .toList()
                .toString();
    }

    /** One that is ended a second after it is told to, and not ten, unless it has flags of its own. */
    void box(String name, String... more) {
        var argv =
                new ArrayList<>(List.of("distrobox", "create", "--yes", "--name", name, "--image", BOX, "--no-entry"));
        argv.addAll(List.of(more));
        if (!argv.contains("--additional-flags")) {
            argv.addAll(List.of("--additional-flags", "--stop-timeout 1"));
        }
        exec(argv.toArray(String[]::new));
    }

    /** Status and image; empty where there is none. */
    String state(String box) {
        return tried("podman", "inspect", "--format", "{{.State.Status}} {{.ImageName}}", box)
                .out()
                .strip();
    }

    String noted() {
        try (var runs = Files.list(state().resolve("runs"))) {
            return runs.sorted().map(ApplyBed::read).collect(Collectors.joining());
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }

    private Path state() {
        return Path.of(folder, "state", "atoll");
    }

    /** By this program itself: whoever types a command ten times a second to see how far it came slows it down. */
    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void cameTo(String words) {
        assertThat(Eventually.holds(() -> noted().contains(words), PATIENCE))
                .as("it came to %s", words)
                .isTrue();
    }

    /** Until a tool works at it that goes on without Atoll. */
    void began(String what) {
        var children = state().resolve("apply.children");
        assertThat(Eventually.holds(
                        () -> Files.exists(children) && read(children).contains(what), PATIENCE))
                .as("%s was begun", what)
                .isTrue();
    }

    /** The program that applies. */
    ProcessHandle applying() {
        var holder = PID.matcher(read(state().resolve("apply.lock")));
        assertThat(holder.find()).isTrue();
        return ProcessHandle.of(Long.parseLong(holder.group(1))).orElseThrow();
    }

    /** In the middle of this change: what it had begun may go on. */
    void killedOver(String step, String... words) {
        var before = begun(step);
        var running = CompletableFuture.supplyAsync(() -> type(words));
        assertThat(Eventually.holds(() -> begun(step) > before, PATIENCE))
                .as("it came to %s", step)
                .isTrue();
        assertThat(applying().destroyForcibly()).isTrue();
        assertThat(running.join().exit()).isNotZero();
    }

    /** How many times, in all runs. */
    private long begun(String step) {
        return noted().lines()
                .filter(line ->
                        line.startsWith("{\"note\":\"started\"") && line.contains("\"change\":\"" + step + "\""))
                .count();
    }
}
