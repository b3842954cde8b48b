package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo that is made to fail, is mended, and begins anew. */
class DemoCommandTest {
    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve(".local/state/atoll/demo");
    }

    private Typing typed(int code, String... words) {
        var typing = new Typing(home);
        assertThat(typing.type(words)).as(typing.err() + typing.out()).isEqualTo(code);
        return typing;
    }

    private void drifted() throws IOException {
        typed(0, "adopt", "--demo", "--write");
        var manifest = folder().resolve("workstation.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\nboxes:\n", "\nboxes:\n  rust-dev: { image: \"fedora:44\", state: running }\n"));
    }

    @Test
    void what_is_broken_fails_at_every_command_until_it_is_mended() throws IOException {
        drifted();
        typed(0, "demo", "break", "box/rust-dev", "no_space");
        assertThat(typed(0, "demo").out()).contains("Made to fail:", "box/rust-dev  no_space", "workstation.yaml");

        assertThat(typed(5, "apply", "--demo", "--yes").out())
                .contains("✗ create box/rust-dev", "provoked", "atoll demo mend box/rust-dev");
        assertThat(typed(5, "apply", "--demo", "--yes").out()).contains("✗ create box/rust-dev");
        typed(0, "demo", "mend", "box/rust-dev");

        assertThat(typed(0, "apply", "--demo", "--yes").out()).contains("2 changes made");
        assertThat(typed(75, "demo", "mend", "box/rust-dev").err()).contains("is not broken");
    }

    @Test
    void one_change_of_a_thing_can_be_broken_by_its_id() throws IOException {
        drifted();
        typed(0, "demo", "break", "start box/rust-dev", "refused");

        assertThat(typed(5, "apply", "--demo", "--yes").out())
                .contains("✓ create box/rust-dev", "✗ start box/rust-dev");
        typed(0, "demo", "mend", "start box/rust-dev");
        assertThat(typed(0, "apply", "--demo", "--yes").out()).contains("1 change made");
    }

    @Test
    void what_cannot_be_broken_is_one_line() {
        assertThat(typed(2, "demo", "break", "box/dev", "no_spce").err()).contains("did you mean 'no_space'?");
        assertThat(typed(2, "demo", "break", "dev", "refused").err()).contains("is no address");
        assertThat(folder()).doesNotExist();
    }

    @Test
    void started_over_it_knows_nothing_and_no_link_was_followed() throws IOException {
        drifted();
        typed(0, "apply", "--demo", "--yes");
        var dear = Files.writeString(home.resolve("dear.txt"), "dear");
        Files.createSymbolicLink(folder().resolve("link"), dear);
        Files.createSymbolicLink(folder().resolve("folder"), Files.createDirectory(home.resolve("dear")));
        Files.writeString(home.resolve("dear/inside.txt"), "dear");
        var own = Files.createDirectories(folder().resolve("own"));
        Files.writeString(own.resolve("kept.txt"), "kept");

        assertThat(typed(75, "demo", "reset").err())
                .contains("workstation.yaml", ".jsonl", "nobody is there to be asked");
        var typing = new Typing(home).answering("n");
        assertThat(typing.type("demo", "reset")).isEqualTo(75);
        assertThat(typed(0, "container", "--demo").out()).contains("rust-dev");

        assertThat(new Typing(home).answering("y").type("demo", "reset")).isZero();

        assertThat(typed(0, "container", "--demo").out()).doesNotContain("rust-dev");
        assertThat(typed(0, "runs", "--demo").out()).contains("none");
        assertThat(dear).hasContent("dear");
        assertThat(home.resolve("dear/inside.txt")).hasContent("dear");
        assertThat(own.resolve("kept.txt")).hasContent("kept");
        assertThat(typed(0, "demo", "reset", "--yes").out()).contains("It remembers nothing");
    }

    @Test
    void the_folder_of_a_demo_that_is_a_link_is_left() throws IOException {
        var elsewhere = Files.createDirectories(home.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("dear.txt"), "dear");
        Files.createDirectories(folder().getParent());
        Files.createSymbolicLink(folder(), elsewhere);

        typed(0, "demo", "reset", "--yes");

        assertThat(elsewhere.resolve("dear.txt")).hasContent("dear");
    }
}
