package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One file for the real machine: adopted, then everything moves, by the tools themselves and by hand. */
@OnTestbed
@ParameterizedClass
@MethodSource("dev.atoll.cli.TypedAtoll#besideBoth")
class AdoptDriftPlanIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String BACKUP = "/var/lib/atoll-testbed/mnt/backup";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TINY = "localhost/atoll-tiny:1";

    private final TypedAtoll atoll;
    private final String folder;

    AdoptDriftPlanIT(TypedAtoll atoll) {
        this.atoll = atoll;
        this.folder = atoll.bed().environment().get("HOME") + "/it-manifest";
    }

    private String manifest() {
        return folder + "/workstation.yaml";
    }

    @BeforeEach
    void tidy() {
        put_back();
        atoll.bed().exec("mkdir", "-p", folder);
    }

    @AfterEach
    void put_back() {
        atoll.bed().tryExec("podman", "rm", "--force", "it-extra");
        atoll.bed().tryExec("podman", "start", "openclaw-dev");
        atoll.bed().tryExec("sh", "-c", "rm -f " + manifest() + " && rmdir " + folder);
        mounted(true);
    }

    private static void called(String peer, String name) throws IOException, InterruptedException {
        assertThat(run("/var/lib/atoll-testbed/workstation", "call", peer, name))
                .isZero();
    }

    /** By root, with the tool: whether the backup disk is mounted. */
    private static void mounted(boolean wanted) {
        try {
            var is = run("findmnt", "--noheadings", BACKUP) == 0;
            if (is != wanted) {
                var done = wanted
                        ? run("sh", "-c", "mount \"$(blkid -L bazzite_bazzite)\" " + BACKUP)
                        : run("umount", BACKUP);
                assertThat(done).isZero();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int run(String... argv) throws IOException, InterruptedException {
        return new ProcessBuilder(argv)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private Testbed.Typed type(int code, String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--file", manifest(), "--timeout", "30s"));
        var typed = atoll.type(all.toArray(String[]::new));
        assertThat(typed.exit()).as(typed.err() + typed.out()).isEqualTo(code);
        return typed;
    }

    private JsonNode json(String command, String... more) {
        var words = new ArrayList<>(List.of(command, "-o", "json"));
        words.addAll(List.of(more));
        return JSON.readTree(type(0, words.toArray(String[]::new)).out()).path(command);
    }

    /** Who moved, by path; of what is not in the manifest, by address. */
    private Map<String, String> moved() {
        var drift = json("drift");
        var moved = new TreeMap<String, String>();
        drift.path("differences")
                .forEach(thing -> thing.path("facts")
                        .forEach(fact -> moved.put(
                                fact.path("path").asString(), fact.path("moved").asString())));
        drift.path("unmanaged")
                .forEach(thing -> moved.put(
                        thing.path("address").asString(), thing.path("moved").asString()));
        return moved;
    }

    private void edit(String script) {
        atoll.bed().exec("sed", "-i", script, manifest());
    }

    @Test
    void what_was_adopted_does_not_drift_and_every_move_is_told_of_its_side() throws IOException, InterruptedException {
        type(0, "adopt", "--write");
        assertThat(atoll.type("manifest", "check", "--file", manifest()).exit()).isZero();
        assertThat(moved()).isEmpty();
        assertThat(type(0, "drift", "--exit-code").out()).contains("Nothing is apart");
        assertThat(type(0, "plan", "--exit-code").out()).contains("Nothing to do");

        // A box appears, is adopted, and goes.
        atoll.bed().exec("podman", "create", "--name", "it-extra", "--label", "manager=distrobox", TINY, "/bin/true");
        assertThat(moved()).containsExactly(Map.entry("box/it-extra", "world"));
        type(0, "adopt", "--write");
        assertThat(moved()).isEmpty();
        atoll.bed().exec("podman", "rm", "it-extra");
        assertThat(moved()).containsExactly(Map.entry("boxes.it-extra", "world"));
        assertThat(type(0, "plan").out()).contains("+ create box/it-extra from " + TINY);
        edit("/^  it-extra:/,/unshare_process/d");

        // One is to run, and is stopped.
        edit("s/^  openclaw-dev:/&\\n    state: running/");
        type(0, "adopt", "--write");
        assertThat(moved()).isEmpty();
        atoll.bed().exec("podman", "stop", "--time", "1", "openclaw-dev");
        assertThat(moved()).containsEntry("boxes.openclaw-dev.state", "world").hasSize(1);
        assertThat(type(0, "plan").out()).contains("~ start box/openclaw-dev");
        atoll.bed().exec("podman", "start", "openclaw-dev");

        // Another image is wanted: only a new box could have it.
        edit("/^  opencode-dev:/,/image:/s/bookworm/trixie/");
        assertThat(moved()).containsExactly(Map.entry("boxes.opencode-dev.image", "manifest"));
        assertThat(type(0, "plan").out())
                .contains("! replace box/opencode-dev", "atoll plan --replace opencode-dev", "the box made from");
        type(0, "drift", "--accept", "box/opencode-dev");
        assertThat(moved()).isEmpty();

        // A phone is taken out of the file, and is still there.
        edit("/^    iphone-14:/d");
        assertThat(moved()).containsExactly(Map.entry("peer/iphone-14", "manifest"));
        type(0, "adopt", "--write");

        // A tablet comes into the tailnet, and a phone goes: the control server calls one as the other.
        called("iphone-12", "tablet");
        try {
            assertThat(Eventually.holds(() -> moved().containsKey("peer/tablet"), PATIENCE))
                    .isTrue();
            assertThat(moved())
                    .hasSize(2)
                    .containsEntry("peer/tablet", "world")
                    .containsEntry("tailnet.peers.iphone-12", "world");
            assertThat(type(0, "plan").out()).contains("iphone-12");
        } finally {
            called("iphone-12", "iphone-12");
        }
        assertThat(Eventually.holds(() -> moved().isEmpty(), PATIENCE)).isTrue();

        // A disk is unmounted.
        mounted(false);
        assertThat(moved()).containsExactly(Map.entry("volumes.bazzite_bazzite.mount", "world"));
        assertThat(type(0, "plan").out()).contains("Atoll checks this and changes nothing");
        mounted(true);
        assertThat(moved()).isEmpty();
    }

    @Test
    void with_a_tool_gone_its_things_wait_and_no_change_is_planned() {
        type(0, "adopt", "--write");
        edit("/^  opencode-dev:/,/image:/s/bookworm/trixie/");
        var gone = new String[] {
            "--set", "podman.socket=/nonexistent/podman.sock", "--set", "podman.command=/nonexistent/podman"
        };

        assertThat(type(6, with(gone, "drift")).out())
                .contains("Not compared", "box/opencode-dev")
                .doesNotContain("trixie");
        assertThat(type(6, with(gone, "plan")).out())
                .contains("Nothing to do", "? box/opencode-dev")
                .doesNotContain("replace box/opencode-dev");
    }

    private static String[] with(String[] more, String command) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void what_a_removal_would_take_is_what_a_removal_takes() {
        var container = "it-extra";
        atoll.bed().exec("podman", "create", "--name", container, "--volume", "/data", TINY, "/bin/true");

        var told = atoll.type("what-if", "--timeout", "30s", "podman rm -v " + container);

        assertThat(told.out()).contains("would remove it-extra, for good", "1 volume without a name");
        var volumes =
                atoll.bed().exec("podman", "volume", "ls", "--quiet").lines().count();
        assertThat(atoll.bed().exec("podman", "ps", "--all", "--format", "{{.Names}}"))
                .contains(container);
        atoll.bed().exec("podman", "rm", "-v", container);
        assertThat(atoll.bed().exec("podman", "volume", "ls", "--quiet").lines().count())
                .isEqualTo(volumes - 1);
        assertThat(atoll.type("what-if", "podman rm -v " + container).exit()).isEqualTo(2);
    }

    @Test
    void a_prune_is_told_to_take_the_boxes_that_are_stopped() {
        var told = atoll.type("what-if", "--timeout", "30s", "podman system prune");

        assertThat(told.out())
                .contains("bazzite-arch", "fedora-tools", "podman takes it for rubbish")
                .doesNotContain("box/opencode-dev");
    }
}
