package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Applying to the demo, which remembers; going back; and everything that is not agreed to. */
class ApplyCommandTest {
    private static final String REPLACED = "box/litellm-proxy";

    @TempDir
    private Path home;

    @BeforeEach
    void adopted() {
        typed(0, "adopt", "--demo", "--write");
    }

    private Path manifest() {
        return home.resolve(".local/state/atoll/demo/workstation.yaml");
    }

    private Typing typed(int code, String... words) {
        return answered(Optional.empty(), code, words);
    }

    private Typing answered(Optional<String> answers, int code, String... words) {
        var typing = new Typing(home);
        answers.ifPresent(lines -> typing.answering(lines.split(" ", -1)));
        assertThat(typing.type(words)).as(typing.err() + typing.out()).isEqualTo(code);
        return typing;
    }

    private void edited(String from, String to) throws IOException {
        var text = Files.readString(manifest());
        assertThat(text).contains(from);
        Files.writeString(manifest(), text.replace(from, to));
    }

    /** One box more, one of another image, one that is to be gone. */
    private void drifted() throws IOException {
        edited("\nboxes:\n", "\nboxes:\n  rust-dev: { image: \"fedora:44\", state: running }\n");
        edited(
                "  litellm-proxy:\n    image: \"registry.fedoraproject.org/fedora:43\"",
                "  litellm-proxy:\n    image: \"registry.fedoraproject.org/fedora:44\"");
        edited("  openclaw-dev:\n", "  openclaw-dev:\n    state: absent\n");
    }

    private String names() {
        return typed(0, "container", "--demo").out();
    }

    @Test
    void where_nothing_differs_nothing_is_done_and_nothing_noted() {
        assertThat(typed(0, "apply", "--demo", "--yes").out()).contains("Nothing to do");
        assertThat(home.resolve(".local/state/atoll/demo/runs")).doesNotExist();
    }

    @Test
    void with_nobody_to_ask_the_plan_is_shown_and_nothing_done() throws IOException {
        drifted();

        var typing = typed(75, "apply", "--demo");

        assertThat(typing.out()).isEmpty();
        assertThat(typing.err()).contains("create box/rust-dev", "nobody is there to be asked");
        assertThat(names()).doesNotContain("rust-dev");
    }

    @Test
    void no_is_the_answer_of_whoever_presses_enter() throws IOException {
        drifted();

        assertThat(answered(Optional.of(""), 75, "apply", "--demo").err())
                .contains("remove box/openclaw-dev? In it runs: node. [y/N]", "nothing was done");
        assertThat(names()).contains("openclaw-dev").doesNotContain("rust-dev");
    }

    @Test
    void what_is_declined_is_left_and_the_rest_is_done() throws IOException {
        drifted();

        answered(Optional.of("n y"), 0, "apply", "--demo");

        assertThat(names()).contains("openclaw-dev", "rust-dev");
    }

    @Test
    void what_was_applied_is_there_at_the_next_command_and_comes_back() throws IOException {
        drifted();
        var typing = typed(0, "apply", "--demo", "--yes", "--replace", "litellm-proxy");

        assertThat(typing.out())
                .contains("8 changes made", "✓ keep a restore point of " + REPLACED, "✓ start " + REPLACED)
                .startsWith("DEMO");
        assertThat(typing.err()).contains("[1/8] create box/rust-dev", "[8/8]");
        assertThat(names()).contains("rust-dev", "fedora:44").doesNotContain("openclaw-dev");
        assertThat(typed(0, "plan", "--demo", "--exit-code").out()).contains("Nothing to do");
        assertThat(typed(0, "restore-points", "--demo").out())
                .contains("litellm-proxy.", "openclaw-dev.", "everything");

        assertThat(typed(0, "undo", "--demo", "--yes").out()).contains("restore box/openclaw-dev from openclaw-dev.");

        assertThat(names()).contains("openclaw-dev").doesNotContain("rust-dev");
        assertThat(typed(0, "container", "show", "litellm-proxy", "--demo").out())
                .contains("fedora:43", "/opt/litellm/start.sh");
    }

    @Test
    void how_it_went_is_told_to_programs_too() throws IOException {
        drifted();

        var json = new JsonMapper()
                .readTree(typed(0, "apply", "--demo", "--yes", "-o", "json").out());

        var apply = json.path("apply");
        assertThat(json.path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(apply.path("whole").asBoolean()).isTrue();
        assertThat(apply.path("results").size()).isEqualTo(4);
        assertThat(apply.path("results").get(0).path("id").asString()).isEqualTo("create box/rust-dev");
        assertThat(apply.path("results").get(0).path("outcome").asString()).isEqualTo("done");
    }

    @Test
    void a_saved_plan_is_worked_off_as_it_was_agreed_to() throws IOException {
        drifted();
        var plan = home.resolve("plan.json").toString();
        typed(0, "plan", "--demo", "--only", "box/rust-dev", "--out", plan);

        assertThat(typed(0, "apply", "--demo", "--yes", plan).out()).contains("2 changes made");

        assertThat(names()).contains("rust-dev", "openclaw-dev");
        assertThat(typed(75, "apply", "--demo", "--yes", plan).err())
                .contains("not to be done any more: create box/rust-dev", "nothing was done");
    }

    @Test
    void a_manifest_that_was_edited_since_makes_a_saved_plan_void() throws IOException {
        drifted();
        var plan = home.resolve("plan.json").toString();
        typed(0, "plan", "--demo", "--out", plan);
        edited("\nboxes:\n", "\n# one word more\nboxes:\n");

        assertThat(typed(75, "apply", "--demo", "--yes", plan).err())
                .contains("the manifest is not as it was", "nothing was done", "atoll plan");
        assertThat(names()).doesNotContain("rust-dev");
    }

    @Test
    void what_is_no_plan_is_told_from_one() throws IOException {
        var file = Files.writeString(home.resolve("plan.json"), "{\"schemaVersion\": 1, \"drift\": {}}");

        assertThat(typed(2, "apply", "--demo", file.toString()).err()).contains("this is no plan");
        assertThat(typed(2, "apply", "--demo", home.resolve("nowhere.json").toString())
                        .err())
                .contains("there is no such file");
        Files.writeString(file, "{");
        assertThat(typed(2, "apply", "--demo", file.toString()).err()).contains("this is no plan");
        assertThat(typed(2, "apply", "--demo", file.toString(), "--only", "host")
                        .err())
                .contains("has its own --only");
        assertThat(typed(2, "apply", "--demo", "--parallel", "0").err()).contains("at least 1");
    }

    @Test
    void the_host_is_staged_and_the_next_command_knows_and_it_is_staged_back() throws IOException {
        edited("bazzite:stable", "bazzite:testing");
        edited("  layered: []", "  layered: [ htop ]");

        assertThat(typed(0, "apply", "--demo", "--yes").out())
                .contains("✓ rebase the host to ghcr.io/ublue-os/bazzite:testing", "✓ layer htop", "after a reboot");
        assertThat(typed(0, "host", "--demo").out()).contains("bazzite:testing", "htop");
        assertThat(typed(0, "apply", "--demo", "--yes").out()).contains("Nothing");

        assertThat(typed(0, "undo", "--demo", "--yes").out()).contains("2 changes made");
        assertThat(typed(0, "host", "--demo").out()).doesNotContain("testing", "htop");
    }

    @Test
    void units_are_set_and_programs_of_boxes_get_theirs_and_the_next_command_knows() throws IOException {
        edited("sshd.service: enabled", "sshd.service: disabled");
        edited(
                "\nboxes:\n",
                "\nboxes:\n  rust-dev: { image: \"fedora:44\", services: { docs: { exec: [ mdbook, serve ] } } }\n");

        var typing = typed(0, "apply", "--demo", "--yes");

        assertThat(typing.out())
                .contains("✓ set sshd.service to disabled", "✓ make a unit that runs docs in box/rust-dev");
        assertThat(typing.err()).doesNotContain("Atoll does not do these itself");
        assertThat(typed(0, "service", "--demo").out()).contains("atoll-rust-dev-docs.service");
        assertThat(typed(0, "apply", "--demo", "--yes").out()).contains("Nothing");
    }

    @Test
    void the_oldest_restore_points_are_given_up_on_demand() throws IOException {
        var plenty = 3;
        for (var i = 0; i < plenty; i++) {
            edited(
                    "image: \"registry.fedoraproject.org/fedora:4" + (3 + i)
                            + "\"\n    additional_packages: [ python3-pip ]",
                    "image: \"registry.fedoraproject.org/fedora:4" + (4 + i)
                            + "\"\n    additional_packages: [ python3-pip ]");
            typed(0, "apply", "--demo", "--yes", "--replace", "litellm-proxy", "--only", REPLACED);
        }
        assertThat(points()).hasSize(plenty);

        assertThat(typed(0, "restore-points", "prune", "--demo", "--yes", "--keep", "1")
                        .out())
                .contains("2 changes made");

        assertThat(points()).hasSize(1);
        var last = points().getFirst();
        assertThat(typed(0, "restore-points", "show", last, "--demo").out()).contains("Brings back", "everything");
        assertThat(typed(2, "restore-points", "show", last + "x", "--demo").err())
                .contains("did you mean " + last);

        assertThat(typed(0, "restore-points", "remove", last, "--demo", "--yes").out())
                .contains("1 change made");
        assertThat(points()).isEmpty();
    }

    private List<String> points() {
        return new JsonMapper()
                .readTree(typed(0, "restore-points", "--demo", "-o", "json").out())
                .path("restorePoints")
                .path("value")
                .valueStream()
                .map(point -> point.path("id").asString())
                .toList();
    }

    @Test
    void there_is_nothing_to_undo_before_anything_was_done() {
        assertThat(typed(75, "undo", "--demo").err()).contains("nothing was done here that could be undone");
        assertThat(typed(2, "undo", "--demo", "20260101-000000").err()).contains("no run is called");
    }
}
