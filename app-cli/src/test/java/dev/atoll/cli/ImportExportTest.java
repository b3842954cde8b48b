package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportExportTest {
    @TempDir
    private Path home;

    private Typing typing;
    private Path manifest;
    private Path ini;

    @BeforeEach
    void sitDown() throws IOException {
        typing = new Typing(home);
        manifest = home.resolve(".config/atoll/workstation.yaml");
        Files.createDirectories(manifest.getParent());
        Files.writeString(manifest, "# mine\natoll: 1\nworkstation: bazzite\n");
        ini = Files.writeString(
                home.resolve("distrobox.ini"),
                "[dev]\nimage=fedora:43\nadditional_packages=\"git gh\"\nreplace=true\n");
    }

    @Test
    void boxes_are_added_and_what_was_left_is_said() throws IOException {
        assertThat(typing.type("import", "distrobox.ini", ini.toString())).isZero();
        assertThat(typing.out()).isEqualTo("added: boxes.dev\n" + manifest + ": 1 added\n");
        assertThat(typing.err())
                .startsWith("line 4: 'replace' is not carried over")
                .hasLineCount(1);
        assertThat(manifest).hasContent("""
                # mine
                atoll: 1
                workstation: bazzite
                boxes:
                  dev:
                    image: "fedora:43"
                    additional_packages: [ git, gh ]
                """);
        assertThat(manifest.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_second_time_changes_nothing() throws IOException {
        typing.type("import", "distrobox.ini", ini.toString());
        var once = Files.readString(manifest);

        assertThat(typing.type("import", "distrobox.ini", ini.toString())).isZero();
        assertThat(typing.out()).isEqualTo(manifest + ": 0 added\n");
        assertThat(manifest).hasContent(once);
    }

    @Test
    void what_would_not_be_a_manifest_is_not_written() throws IOException {
        var text = "atoll: 1\nworkstation: bazzite\ntemplates: { dev: {} }\n";
        Files.writeString(manifest, text);

        assertThat(typing.type("import", "distrobox.ini", ini.toString())).isEqualTo(3);
        assertThat(typing.err()).contains("a box is called 'dev' too");
        assertThat(manifest).hasContent(text);
        assertThat(manifest.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void leaving_is_free() {
        typing.type("import", "distrobox.ini", ini.toString());

        assertThat(typing.type("export", "distrobox.ini")).isZero();
        assertThat(typing.out()).isEqualTo("[dev]\nimage=\"fedora:43\"\nadditional_packages=\"git gh\"\n");
        assertThat(typing.err()).isEmpty();
    }

    @Test
    void trouble_is_one_line() throws IOException {
        assertThat(typing.type("import", "toolbox.ini", ini.toString())).isEqualTo(2);
        assertThat(typing.err()).contains("which is one of distrobox.ini").hasLineCount(1);
        assertThat(typing.type("import", "distrobox.ini", "/nowhere/distrobox.ini"))
                .isEqualTo(2);
        assertThat(typing.err()).contains("/nowhere/distrobox.ini").hasLineCount(1);
        Files.delete(manifest);
        assertThat(typing.type("import", "distrobox.ini", ini.toString())).isEqualTo(3);
        assertThat(typing.err()).startsWith("atoll: there is no manifest at " + manifest);
    }
}
