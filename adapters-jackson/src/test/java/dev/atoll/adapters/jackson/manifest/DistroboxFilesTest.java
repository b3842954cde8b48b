package dev.atoll.adapters.jackson.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DistroboxFilesTest {
    private static final String EMPTY = "# mine\natoll: 1\nworkstation: bazzite\n";

    @Test
    void a_box_comes_into_the_manifest_and_the_rest_of_it_stays() {
        var imported = DistroboxImport.into(EMPTY, """
                # a comment
                [ dev] # of mine
                image=registry.fedoraproject.org/fedora:43 # the usual
                additional_packages="git gh"
                additional_packages="jq"
                init_hooks=echo "a" && echo b
                pull=true
                """);

        assertThat(imported.manifest()).isEqualTo(EMPTY + """
                boxes:
                  dev:
                    image: "registry.fedoraproject.org/fedora:43"
                    additional_packages: [ git, gh, jq ]
                    init_hooks: [ "echo \\"a\\" && echo b" ]
                    pull: true""" + "\n");
        assertThat(imported.added()).containsExactly("dev");
        assertThat(imported.notes()).isEmpty();
    }

    @Test
    void what_is_not_carried_over_is_told_line_by_line() {
        var imported = DistroboxImport.into(EMPTY, """
                image=nobodys
                [-rf]
                [dev]
                include=other
                replace=true
                pull=maybe
                ports=80
                home=$HOME/box
                additional_flags=--env PATH=$PATH
                """);

        assertThat(imported.notes())
                .hasSize(8)
                .allSatisfy(note -> assertThat(note).matches("line [1-9]: .+"));
        assertThat(imported.notes()).element(0).asString().isEqualTo("line 1: stands before any section");
        assertThat(imported.manifest()).contains("--env PATH=$PATH").doesNotContain("home");
    }

    @Test
    void a_box_that_is_there_stays_as_it_is() {
        var manifest = EMPTY + "boxes: { dev: {} }\n";

        var imported = DistroboxImport.into(manifest, "[dev]\npull=true\n[other]\n");

        assertThat(imported.manifest()).isEqualTo(manifest.replace("{} }", "{}, other: {} }"));
        assertThat(imported.notes())
                .containsExactly("line 1: the box 'dev' is in the manifest already, and stays as it is there");
    }

    @Test
    void what_distrobox_has_no_word_for_is_told() {
        var exported = DistroboxExport.of(read(Corpus.text("valid/reference.yaml")));

        assertThat(exported.ini()).contains("""
                [opencode-dev]
                image="registry.fedoraproject.org/fedora:43"
                additional_packages="git gh"
                """).doesNotContain("old-box");
        assertThat(exported.notes()).contains("boxes.opencode-dev.expects: distrobox has no word for it");
    }

    @Test
    void nothing_is_written_that_a_shell_would_read_as_something_else() {
        var exported = DistroboxExport.of(read(EMPTY + """
                boxes:
                  dev:
                    additional_flags: [ "--env A=\\"b\\"; rm -rf ~", "--env C=d" ]
                    init_hooks: [ "echo a # b", "one\\ntwo", "echo \\"fine\\"" ]
                """));

        assertThat(exported.ini()).isEqualTo("[dev]\nadditional_flags=\"--env C=d\"\ninit_hooks=\"echo \"fine\"\"\n");
        assertThat(exported.notes()).hasSize(3);
    }

    @Test
    void the_distrobox_files_of_others_go_round() throws IOException {
        var samples = System.getenv("ATOLL_SAMPLES");
        assumeTrue(samples != null);
        List<Path> files;
        try (var all = Files.list(Path.of(samples, "distrobox"))) {
            files = all.filter(file -> file.toString().endsWith(".ini"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSize(8);
        for (var file : files) {
            var imported = DistroboxImport.into(EMPTY, Files.readString(file));
            var once = read(imported.manifest());
            var exported = DistroboxExport.of(once);
            var again = read(DistroboxImport.into(EMPTY, exported.ini()).manifest());

            assertThat(once.boxes()).as(file.toString()).isNotEmpty();
            if (exported.notes().isEmpty()) {
                assertThat(again).as(file.toString()).isEqualTo(once);
            } else {
                assertThat(again.boxes().keySet())
                        .as(file.toString())
                        .isEqualTo(once.boxes().keySet());
            }
        }
    }

    @Test
    void what_the_image_of_a_bazzite_ships_comes_over_whole() throws IOException {
        var samples = System.getenv("ATOLL_SAMPLES");
        assumeTrue(samples != null);

        var imported = DistroboxImport.into(
                EMPTY, Files.readString(Path.of(samples, "distrobox/01-bazzite-etc-distrobox.ini")));

        assertThat(imported.notes()).isEmpty();
        assertThat(imported.added()).hasSize(9);
        assertThat(Optional.ofNullable(read(imported.manifest()).boxes().get("arch"))
                        .flatMap(dev.atoll.core.manifest.BoxSpec::image))
                .contains(ImageRef.parse("ghcr.io/ublue-os/arch-toolbox:latest"));
    }

    private static Manifest read(String text) {
        var read = ManifestReader.read(
                List.of(new SourceText("workstation.yaml", text)), Set.of(), Warnings.Exists.EVERYTHING);
        assertThat(read.problems().areErrors())
                .as(read.problems().inOrder() + "\n" + text)
                .isFalse();
        return read.manifest().orElseThrow();
    }
}
