package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verbs for one container, on the demo, which remembers. */
class OneThingTest {
    @TempDir
    private Path home;

    @BeforeEach
    void adopted() {
        typed(0, "adopt", "--demo", "--write");
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
        var manifest = home.resolve(".local/state/atoll/demo/workstation.yaml");
        var text = Files.readString(manifest);
        assertThat(text).contains(from);
        Files.writeString(manifest, text.replace(from, to));
    }

    private String shown(String box) {
        return typed(0, "container", "show", box, "--demo", "-o", "json").out();
    }

    @Test
    void what_was_started_in_the_demo_runs_since_then() {
        answered(Optional.of("y y"), 0, "container", "stop", "openclaw-dev", "--demo");
        typed(0, "container", "start", "openclaw-dev", "--demo");

        var typing = new Typing(home).later(Duration.ofHours(3));
        typing.type("container", "--demo");
        assertThat(typing.out().lines().filter(line -> line.contains("openclaw-dev")))
                .as(typing.out())
                .singleElement()
                .asString()
                .contains("3 hours");
    }

    @Test
    void what_ends_programs_is_asked_for_and_what_loses_nothing_is_not() {
        assertThat(typed(75, "container", "stop", "openclaw-dev", "--demo").err())
                .contains("nobody is there to be asked");
        assertThat(answered(Optional.of(""), 75, "container", "stop", "openclaw-dev", "--demo")
                        .err())
                .contains("stop box/openclaw-dev? In it runs: node. [y/N]", "nothing was done");

        assertThat(answered(Optional.of("y y"), 0, "container", "stop", "openclaw-dev", "--demo")
                        .out())
                .contains("1 change made", "atoll undo");
        assertThat(shown("openclaw-dev")).contains("\"exited\"");
        assertThat(typed(0, "container", "stop", "openclaw-dev", "--demo").out())
                .contains("Nothing to do");

        assertThat(typed(0, "container", "start", "openclaw-dev", "--demo").out())
                .contains("1 change made");
        assertThat(shown("openclaw-dev")).contains("\"running\"");
    }

    @Test
    void a_restart_is_two_changes_and_leaves_nothing_to_do() {
        assertThat(typed(0, "container", "restart", "openclaw-dev", "--demo", "--yes")
                        .out())
                .contains("2 changes made", "✓ stop box/openclaw-dev", "✓ start box/openclaw-dev")
                .doesNotContain("Left to do", "✗");
        assertThat(shown("openclaw-dev")).contains("\"running\"");
    }

    @Test
    void a_box_is_kept_before_it_is_removed_and_comes_back() {
        var removed = typed(0, "container", "remove", "openclaw-dev", "--demo", "--yes");
        assertThat(removed.out()).contains("2 changes made", "keep a restore point of box/openclaw-dev");
        assertThat(typed(0, "container", "--names", "--demo").out()).doesNotContain("openclaw-dev");

        assertThat(typed(75, "container", "remove", "openclaw-dev", "--demo").err())
                .contains("no container is called 'openclaw-dev'", "atoll container create openclaw-dev");

        typed(0, "undo", "--demo", "--yes");
        assertThat(typed(0, "container", "--names", "--demo").out()).contains("openclaw-dev\n");
    }

    @Test
    void that_the_next_apply_makes_it_anew_is_said_before() {
        assertThat(typed(75, "container", "remove", "openclaw-dev", "--demo").err())
                .contains("the next apply makes it anew");
    }

    @Test
    void what_is_protected_stays() throws IOException {
        edited("  openclaw-dev:\n", "  openclaw-dev:\n    protected: true\n");

        assertThat(typed(75, "container", "remove", "openclaw-dev", "--demo", "--yes")
                        .err())
                .contains("box/openclaw-dev: it is protected");
        assertThat(typed(0, "container", "--names", "--demo").out()).contains("openclaw-dev");
    }

    @Test
    void a_manifest_that_was_named_and_is_not_there_is_a_slip_and_protects_nothing() {
        assertThat(typed(3, "container", "remove", "openclaw-dev", "--demo", "--yes", "--file", "no-such.yaml")
                        .err())
                .contains("there is no manifest at");
        assertThat(typed(0, "container", "--names", "--demo").out()).contains("openclaw-dev");
    }

    @Test
    void a_template_that_is_protected_stays_too() throws IOException {
        edited("\nboxes:\n", "\ntemplates:\n  cursor-dev: { image: \"fedora:44\", protected: true }\nboxes:\n");
        typed(0, "container", "create", "cursor-dev", "--demo");

        assertThat(typed(75, "container", "remove", "cursor-dev", "--demo", "--yes")
                        .err())
                .contains("box/cursor-dev: it is protected");
    }

    @Test
    void a_template_is_made_when_it_is_asked_for_and_not_twice() throws IOException {
        edited("\nboxes:\n", "\ntemplates:\n  cursor-dev: { image: \"fedora:44\" }\nboxes:\n");

        assertThat(typed(0, "container", "create", "cursor-dev", "--demo").out())
                .contains("1 change made");
        assertThat(typed(0, "container", "create", "cursor-dev", "--demo").out())
                .contains("Nothing to do");
        assertThat(typed(75, "container", "create", "cursr-dev", "--demo").err())
                .contains("neither a box nor a template 'cursr-dev'; did you mean 'cursor-dev'?");
    }

    @Test
    void a_box_that_is_not_as_it_is_declared_is_replaced_and_no_other() throws IOException {
        edited(
                "  litellm-proxy:\n    image: \"registry.fedoraproject.org/fedora:43\"",
                "  litellm-proxy:\n    image: \"registry.fedoraproject.org/fedora:44\"");
        edited("  openclaw-dev:\n", "  openclaw-dev:\n    state: absent\n");

        assertThat(typed(0, "container", "replace", "litellm-proxy", "--demo", "--yes")
                        .out())
                .contains("4 changes made", "✓ create box/litellm-proxy")
                .doesNotContain("openclaw-dev");
        assertThat(shown("litellm-proxy")).contains("fedora:44");
    }

    @Test
    void a_slip_names_the_nearest() {
        assertThat(typed(75, "container", "start", "openclaw-dv", "--demo").err())
                .contains("no container is called 'openclaw-dv'; did you mean 'openclaw-dev'?");
        assertThat(typed(75, "container", "start", "openclaw-dev", "--root", "--demo")
                        .err())
                .contains("without --root");
    }

    @Test
    void nobody_goes_into_the_demo() {
        var typing = typed(75, "container", "enter", "openclaw-dev", "--demo");
        assertThat(typing.err()).contains("nobody can go there");
        typed(75, "container", "exec", "openclaw-dev", "--demo", "--", "ls", "-l");
        typed(75, "peer", "ping", "iphone-14", "--demo");
        assertThat(typing.handed).isEmpty();
    }

    @Test
    void what_is_handed_over_is_a_word_a_line() {
        assertThat(Handover.words(List.of("a b", "", "\\n", "x\n\n"))).isEqualTo("a b\n\n\\0134n\nx\\0012\\0012\n.\n");
    }
}
