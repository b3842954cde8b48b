package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A newcomer's way through the demo: adopt, drift, an edit, drift, plan, accept. */
class AdoptDriftPlanTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path home;

    private Path manifest() {
        return home.resolve(".local/state/atoll/demo/workstation.yaml");
    }

    private Typing typed(int code, String... words) {
        var typing = new Typing(home);
        assertThat(typing.type(words)).as(typing.err() + typing.out()).isEqualTo(code);
        return typing;
    }

    private JsonNode json(String... words) {
        return JSON.readTree(typed(0, words).out());
    }

    private void adopted() {
        typed(0, "adopt", "--demo", "--write");
    }

    private void edited(String from, String to) throws IOException {
        var text = Files.readString(manifest());
        assertThat(text).contains(from);
        Files.writeString(manifest(), text.replace(from, to));
    }

    @Test
    void without_a_manifest_it_is_said_how_to_get_one() {
        assertThat(typed(3, "drift", "--demo").err()).contains("atoll adopt --write --demo");
        assertThat(typed(3, "plan", "--demo").err()).contains("no manifest at");
    }

    @Test
    void what_is_shown_without_writing_is_what_would_be_written() throws IOException {
        var shown = typed(0, "adopt", "--demo").out();

        assertThat(manifest()).doesNotExist();
        adopted();
        assertThat(shown).startsWith("# DEMO").endsWith(Files.readString(manifest()));
        typed(0, "manifest", "check", "--demo");
    }

    @Test
    void nothing_drifts_from_what_was_adopted_and_there_is_nothing_to_do() {
        adopted();

        assertThat(typed(0, "drift", "--demo", "--exit-code").out()).contains("Nothing is apart");
        assertThat(typed(0, "plan", "--demo", "--exit-code").out()).contains("Nothing to do");
    }

    @Test
    void five_edits_differ_in_exactly_those_five_ways() throws IOException {
        adopted();
        edited(
                "fedora-tools:\n    image: \"registry.fedoraproject.org/fedora:43\"",
                "fedora-tools:\n    image: \"registry.fedoraproject.org/fedora:44\"");
        edited("  layered: []", "  layered: [ htop ]");
        edited("    sshd.service: enabled", "    sshd.service: disabled");
        edited("    iphone-14: {}", "    iphone-14: {}\n    pixel: {}");
        edited("\nboxes:\n", "\nboxes:\n  new-one: { image: \"registry.fedoraproject.org/fedora:43\" }\n");

        var drift = json("drift", "--demo", "-o", "json").path("drift");

        assertThat(drift.path("differences")
                        .valueStream()
                        .map(thing -> thing.path("address").asString()))
                .containsExactlyInAnyOrder(
                        "box/fedora-tools", "host", "unit/sshd.service", "peer/pixel", "box/new-one");
        assertThat(drift.path("differences")
                        .valueStream()
                        .flatMap(thing -> thing.path("facts").valueStream())
                        .map(fact -> fact.path("moved").asString()))
                .containsOnly("manifest");
        assertThat(drift.path("unmanaged")).isEmpty();
        var plan = json("plan", "--demo", "-o", "json").path("plan");
        assertThat(plan.path("steps")
                        .valueStream()
                        .filter(step -> step.path("verdict").asString().equals("change"))
                        .map(step -> step.path("id").asString()))
                .containsExactly("layer host", "set unit/sshd.service", "create box/new-one");
        assertThat(plan.path("steps")
                        .valueStream()
                        .filter(step -> step.path("verdict").asString().equals("blocked"))
                        .map(step -> step.path("address").asString()))
                .containsExactly("peer/pixel", "box/fedora-tools");
        typed(4, "drift", "--demo", "--exit-code");
        typed(4, "plan", "--demo", "--exit-code");
    }

    /** Pitfalls 9 and 45: what would be lost is named, and naming it changes nothing. */
    @Test
    void a_box_is_replaced_only_when_it_is_named_and_its_losses_are_looked_up() throws IOException {
        adopted();
        edited(
                "opencode-dev:\n    image: \"registry.fedoraproject.org/fedora:43\"",
                "opencode-dev:\n    image: \"registry.fedoraproject.org/fedora:44\"");

        var waits = typed(0, "plan", "--demo").out();
        assertThat(waits)
                .contains("! replace box/opencode-dev", "atoll plan --replace opencode-dev")
                .contains("3 packages installed by hand: gh, git, nodejs", "/usr/local/bin/opencode", "127.0.0.1:5173");
        var steps = json("plan", "--demo", "-o", "json", "--replace", "opencode-dev")
                .path("plan")
                .path("steps");
        assertThat(List.of(0, 1, 2, 3))
                .extracting(i -> steps.path(i).path("id").asString())
                .containsExactly(
                        "keep box/opencode-dev",
                        "remove box/opencode-dev",
                        "create box/opencode-dev",
                        "start box/opencode-dev");
        assertThat(steps.path(1).path("cost").path("losses")).hasSizeGreaterThan(4);
        edited("opencode-dev:\n", "opencode-dev:\n    protected: true\n");
        assertThat(typed(0, "plan", "--demo", "--replace", "opencode-dev").out())
                .contains("it is protected");
    }

    @Test
    void the_same_input_gives_the_same_bytes_and_a_saved_plan_holds_nothing_of_the_machine() throws IOException {
        adopted();
        edited("  layered: []", "  layered: [ htop ]");
        var file = home.resolve("monday.json");

        var out = typed(0, "plan", "--demo", "-o", "json", "--out", file.toString())
                .out();

        assertThat(typed(0, "plan", "--demo", "-o", "json").out()).isEqualTo(out);
        assertThat(Files.readString(file)).isEqualTo(out).contains("\"basis\" : \"sha256:", "\"manifest\" : \"sha256:");
        assertThat(out).doesNotContain("takenAt", "Ryzen", "100.112.141.3");
        assertThat(typed(0, "plan", "--demo", "--only", "host").out())
                .contains("layer htop")
                .doesNotContain("box/");
    }

    @Test
    void the_machines_side_is_taken_over_by_a_splice() throws IOException {
        adopted();
        edited("\nboxes:\n", "\nboxes: # my boxes\n");
        edited(
                "fedora-tools:\n    image: \"registry.fedoraproject.org/fedora:43\"",
                "fedora-tools:\n    image: \"registry.fedoraproject.org/fedora:44\"");
        var before = Files.readString(manifest());

        assertThat(typed(0, "drift", "--demo", "--accept", "box/fedora-tools").out())
                .contains("taken over: boxes.fedora-tools.image");

        assertThat(Files.readString(manifest())).isEqualTo(before.replace("fedora:44", "fedora:43"));
        typed(0, "drift", "--demo", "--exit-code");
    }

    @Test
    void adopting_again_adds_what_is_new_and_leaves_the_rest() throws IOException {
        adopted();
        edited("\nboxes:\n", "\nboxes: # mine\n");
        edited("    iphone-12: {}", "    # the old phone\n    iphone-12: { lost_after: 60d }");
        var text = Files.readString(manifest());
        var box = text.substring(text.indexOf("  fedora-tools:"), text.indexOf("  litellm-proxy:"));
        var without = text.replace(box, "");
        Files.writeString(manifest(), without);
        assertThat(typed(0, "drift", "--demo").out()).contains("box/fedora-tools", "There, and not in the manifest");

        assertThat(typed(0, "adopt", "--demo").out())
                .contains("+  fedora-tools:")
                .contains("@@")
                .doesNotContain("\n-");
        assertThat(Files.readString(manifest())).isEqualTo(without);
        assertThat(typed(0, "adopt", "--demo", "--write").out()).contains("added: boxes.fedora-tools");

        assertThat(Files.readString(manifest())).contains("boxes: # mine", "# the old phone", "lost_after: 60d");
        assertThat(typed(0, "drift", "--demo", "--exit-code").out()).contains("Nothing is apart");
        assertThat(typed(0, "adopt", "--demo", "--write").out()).contains("nothing to add");
    }

    @Test
    void what_its_owner_says_otherwise_is_left_and_said() throws IOException {
        adopted();
        edited(
                "fedora-tools:\n    image: \"registry.fedoraproject.org/fedora:43\"",
                "fedora-tools:\n    image: \"registry.fedoraproject.org/fedora:44\"");
        var before = Files.readString(manifest());

        var typing = typed(0, "adopt", "--demo", "--write");

        assertThat(typing.err()).contains("left as it is, though it was seen otherwise: boxes.fedora-tools");
        assertThat(Files.readString(manifest())).isEqualTo(before);
    }

    @Test
    void one_kind_is_adopted_alone() {
        var shown = typed(0, "adopt", "--demo", "--kind", "peer").out();

        assertThat(shown).contains("tailnet:", "iphone-14").doesNotContain("boxes:", "volumes:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "drift", "plan"})
    void forgetting_what_was_changes_no_plan(String command) throws IOException {
        adopted();
        edited("  layered: []", "  layered: [ htop ]");
        var remembered = json("plan", "--demo", "-o", "json");

        Files.delete(home.resolve(".local/state/atoll/demo/baseline.json"));

        assertThat(json("plan", "--demo", "-o", "json")).isEqualTo(remembered);
        typed(0, command, "--demo");
        assertThat(typed(0, "drift", "--demo").out()).contains("unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan --demo --only box/opencode-dv",
                "plan --demo --replace opencode-dv",
                "drift --demo --accept box/opencode-dv",
                "plan --demo --watch",
                "adopt --demo --kind weather"
            })
    void a_slip_is_one_line_with_the_nearest_word(String line) {
        adopted();

        var typing = typed(2, line.split(" "));

        assertThat(typing.err().lines()).hasSize(1);
        assertThat(typing.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 160})
    void no_line_is_wider_than_the_terminal(int width) throws IOException {
        adopted();
        edited("  layered: []", "  layered: [ htop ]");
        edited(
                "opencode-dev:\n    image: \"registry.fedoraproject.org/fedora:43\"",
                "opencode-dev:\n    image: \"registry.fedoraproject.org/fedora:44\"");

        for (var line : new String[] {"drift --demo", "plan --demo", "what-if --demo remove box/opencode-dev"}) {
            var typing = new Typing(home).at(width);
            assertThat(typing.type(line.split(" "))).isZero();
            assertThat(typing.out().lines())
                    .allSatisfy(text -> assertThat(Width.of(text)).isLessThanOrEqualTo(width));
            if (line.startsWith("drift")) {
                assertThat(typing.out()).as("what differs is in what is shown").contains("fedora:43", "fedora:44");
            }
        }
    }
}
