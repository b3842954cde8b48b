package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestCommandTest {
    @TempDir
    private Path home;

    private Typing typing;

    @BeforeEach
    void sitDown() {
        typing = new Typing(home);
    }

    private Path write(String text) throws IOException {
        var file = home.resolve(".config/atoll/workstation.yaml");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void a_good_one_is_told_so() throws IOException {
        var file = write("atoll: 1\nworkstation: bazzite\n");

        assertThat(typing.type("manifest", "check")).isZero();
        assertThat(typing.out()).isEqualTo(file + ": good\n");
        assertThat(typing.err()).isEmpty();
    }

    @Test
    void a_broken_one_tells_all_of_it_at_once() throws IOException {
        var file = write("atoll: 1\nworkstation: bazzite\nboxs: {}\nhost: { signed: maybe }\n");

        assertThat(typing.type("manifest", "check")).isEqualTo(3);
        assertThat(typing.out())
                .contains(file + ":3:1: error: boxs: unknown key; did you mean 'boxes'?\n    boxs: {}\n    ^^^^\n")
                .contains(file + ":4:17: error: host.signed: found the text 'maybe'; expected true or false")
                .endsWith(file + ": 2 errors\n");
    }

    @Test
    void json_tells_the_same() throws IOException {
        write("atoll: 1\nworkstation: bazzite\nboxs: {}\n");

        assertThat(typing.type("manifest", "check", "-o", "json")).isEqualTo(3);
        assertThat(typing.out())
                .contains("\"valid\" : false", "\"line\" : 3", "\"path\" : \"boxs\"", "\"nearest\" : \"boxes\"");
    }

    @Test
    void a_warning_fails_when_strict_alone() throws IOException {
        write("atoll: 1\nworkstation: bazzite\nboxes: { a: { image: \"fedora:latest\" } }\n");

        assertThat(typing.type("manifest", "check")).isZero();
        assertThat(typing.out()).endsWith(": good\n");
        assertThat(typing.type("manifest", "check", "--strict")).isEqualTo(3);
        assertThat(typing.out())
                .contains("warning: boxes.a.image: the tag 'latest' moves")
                .endsWith("good, 1 warning\n");
    }

    @Test
    void a_path_that_is_not_there_is_told_of_this_home() throws IOException {
        write("atoll: 1\nworkstation: bazzite\nsecrets: [ ~/.env, ~/.config/atoll/workstation.yaml ]\n");

        assertThat(typing.type("manifest", "check")).isZero();
        assertThat(typing.out()).contains("secrets[0]: there is no ~/.env").endsWith("good, 1 warning\n");
    }

    @Test
    void the_whole_is_shown_with_where_it_came_from() throws IOException {
        write("atoll: 1\nworkstation: bazzite\ntailnet: { name: a.ts.net }\n");

        assertThat(typing.type("manifest", "show")).isZero();
        assertThat(typing.out())
                .containsPattern("workstation: bazzite +# workstation.yaml:2\n")
                .containsPattern("    warn: 30d +# default\n");
        assertThat(typing.type("manifest", "show", "-o", "json")).isZero();
        assertThat(typing.out()).contains("\"path\" : \"tailnet.key_expiry.warn\"", "\"origin\" : \"default\"");
    }

    @Test
    void another_file_is_named_by_variable_option_or_argument() throws IOException {
        var good = Files.writeString(home.resolve("good.yaml"), "atoll: 1\nworkstation: a\n");
        var bad = Files.writeString(home.resolve("bad.yaml"), "atoll: 2\n");

        typing.environment.put("ATOLL_FILE", bad.toString());
        assertThat(typing.type("manifest", "check")).isEqualTo(3);
        assertThat(typing.type("manifest", "check", "--file", good.toString())).isZero();
        assertThat(typing.type("manifest", "check", good.toString())).isZero();
        assertThat(typing.type("manifest", "show")).isEqualTo(3);
        assertThat(typing.err()).contains(bad + ":1:8: error: atoll: found 2; expected 1");
    }

    @Test
    void where_there_is_none_that_is_said() {
        assertThat(typing.type("manifest", "check")).isEqualTo(3);
        assertThat(typing.err())
                .isEqualTo("atoll: there is no manifest at " + home.resolve(".config/atoll/workstation.yaml") + "\n");
    }

    @Test
    void a_schema_is_printed_by_its_name() {
        assertThat(typing.type("schema", "manifest")).isZero();
        assertThat(typing.out()).startsWith("{").contains("\"additional_packages\"");
        assertThat(typing.type("schema")).isZero();
        assertThat(typing.out()).contains("manifest\n", "snapshot\n", "container\n");
        assertThat(typing.type("schema", "manifst")).isEqualTo(2);
        assertThat(typing.err()).isEqualTo("atoll: there is no schema of 'manifst'; did you mean 'manifest'?\n");
    }
}
