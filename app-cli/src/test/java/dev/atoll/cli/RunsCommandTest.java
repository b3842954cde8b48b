package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.state.FileJournal;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.core.apply.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Past applies to the demo, and one over which its program died. */
class RunsCommandTest {
    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve(".local/state/atoll/demo");
    }

    private Runs runs() {
        return new Runs(new FileJournal(new StateFolder(folder())));
    }

    private Typing typed(int code, String... words) {
        var typing = new Typing(home);
        assertThat(typing.type(words)).as(typing.err() + typing.out()).isEqualTo(code);
        return typing;
    }

    @BeforeEach
    void applied() throws IOException {
        typed(0, "adopt", "--demo", "--write");
        var manifest = folder().resolve("workstation.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\nboxes:\n", "\nboxes:\n  rust-dev: { image: \"fedora:44\", state: running }\n"));
        typed(0, "apply", "--demo", "--yes");
        typed(0, "undo", "--demo", "--yes");
    }

    private List<String> ids() {
        return runs().ids();
    }

    @Test
    void they_are_listed_newest_first() {
        assertThat(ids()).hasSize(2);

        assertThat(typed(0, "runs", "--demo").out())
                .startsWith("DEMO: ")
                .containsSubsequence(ids().get(0), "by itself", ids().get(1), "2 of 2", "by itself");
        assertThat(typed(0, "runs", "list", "--demo", "--limit", "1").out())
                .contains(ids().get(0))
                .doesNotContain("  " + ids().get(1) + "  ");
        assertThat(typed(2, "runs", "--demo", "--limit", "0").err()).contains("--limit: at least 1");
    }

    @Test
    void one_is_shown_change_by_change() {
        assertThat(typed(0, "runs", "show", ids().get(1), "--demo").out())
                .contains("✓ create box/rust-dev", "✓ start box/rust-dev", "atoll undo " + ids().get(1));
        assertThat(typed(2, "runs", "show", ids().get(1) + "x", "--demo").err())
                .contains("no run is called", "did you mean " + ids().get(1) + "?");
    }

    @Test
    void machines_are_told_what_the_server_tells() {
        assertThat(typed(0, "runs", "--demo", "-o", "json").out())
                .isEqualTo(JsonViews.json().runs(runs().newest(20)));
        assertThat(typed(0, "runs", "show", ids().get(1), "--demo", "-o", "json")
                        .out())
                .isEqualTo(JsonViews.json().run(runs().of(ids().get(1)).orElseThrow()));
        assertThat(typed(0, "runs", "show", ids().get(1), "--demo", "-o", "yaml")
                        .out())
                .startsWith("schemaVersion: 1\nrun:\n");
    }

    @Test
    void where_nothing_was_applied_there_is_none() {
        assertThat(typed(0, "runs").out()).contains("none");
        assertThat(typed(2, "runs", "show", "20260101-000000").err()).contains("see atoll runs");
    }

    @Test
    void a_status_tells_programs_of_one_that_was_interrupted() throws IOException {
        assertThat(typed(0, "status", "--demo", "-o", "json").out()).doesNotContain("interruptedApply");
        var file = folder().resolve("runs").resolve(ids().getFirst() + ".jsonl");
        Files.write(file, Files.readAllLines(file).subList(0, 2));

        var interrupted = new JsonMapper()
                .readTree(typed(0, "status", "--demo", "-o", "json").out())
                .path("interruptedApply");
        assertThat(interrupted.path("run").asString()).isEqualTo(ids().getFirst());
        assertThat(interrupted.path("over").size()).isEqualTo(1);
        assertThat(typed(0, "runs", "--demo").out()).contains("interrupted");
    }
}
