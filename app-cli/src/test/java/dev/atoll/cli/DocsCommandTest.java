package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The document, typed for as its owner would. */
class DocsCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private Path home;

    private Typing typing;

    @BeforeEach
    void begin() {
        typing = new Typing(home);
    }

    private String typed(int code, String... words) {
        assertThat(typing.type(words)).as(typing.err() + typing.out()).isEqualTo(code);
        return typing.out();
    }

    @Test
    void it_is_markdown_unless_it_is_asked_for_otherwise_and_says_that_it_is_a_demo() {
        assertThat(typed(0, "docs", "--demo"))
                .startsWith("# System overview: bazzite\n\nDEMO")
                .contains("## Boxes", "### opencode-dev", "## Recovery", "manifest");
        assertThat(typed(0, "docs", "--demo", "--format", "html"))
                .startsWith("<!doctype html>")
                .contains("DEMO", "<svg class=\"figure\"", "@media print")
                .doesNotContain("<script", "http-equiv", " src=");
        assertThat(JSON.readTree(typed(0, "docs", "--demo", "-o", "json"))
                        .at("/document/blocks")
                        .size())
                .isGreaterThan(30);
    }

    @Test
    void a_file_is_written_whole_and_its_name_said() throws IOException {
        var file = Files.writeString(home.resolve("overview.md"), "something old and much too long".repeat(10_000));

        assertThat(typed(0, "docs", "--demo", "--out", file.toString())).isEmpty();

        assertThat(typing.err()).contains("written: " + file);
        assertThat(Files.readString(file)).startsWith("# System overview").doesNotContain("something old");
    }

    @Test
    void what_cannot_be_written_or_read_is_one_line() {
        typed(2, "docs", "--demo", "--out", "/proc/nowhere/overview.md");
        assertThat(typing.err()).contains("cannot write").hasLineCount(1);
        typed(2, "docs", "--demo", "--check", home.resolve("none.md").toString());
        assertThat(typing.err()).contains("there is no").hasLineCount(1);
    }

    @Test
    void its_owners_manifest_is_not_the_demos() throws IOException {
        var own = Files.createDirectories(home.resolve(".config/atoll")).resolve("workstation.yaml");
        Files.writeString(own, "atoll: 1\nworkstation: reef\n");

        assertThat(typed(0, "docs", "--demo"))
                .contains("# System overview: bazzite")
                .doesNotContain("reef");
        typed(0, "adopt", "--demo", "--write");
        assertThat(Files.readString(own)).isEqualTo("atoll: 1\nworkstation: reef\n");
        assertThat(home.resolve(".local/state/atoll/demo/workstation.yaml")).exists();
        assertThat(typed(0, "drift", "--demo")).doesNotContain("reef");
    }

    @Test
    void a_manifest_with_errors_is_said_and_nothing_written() throws IOException {
        var broken = Files.writeString(home.resolve("broken.yaml"), "atoll: 1\nworkstation: reef\nboxs: {}\n");
        var out = home.resolve("overview.md");

        typed(3, "docs", "--demo", "--file", broken.toString(), "--out", out.toString());

        assertThat(typing.err()).contains("broken.yaml:3", "boxes");
        assertThat(out).doesNotExist();
    }

    /** No tool is found where this is typed: every kind says so, and none that all is well. */
    @Test
    void of_a_machine_that_tells_nothing_it_claims_nothing() {
        var text = typed(0, "docs", "--set", "adapter=memory", "--set", "podman.command=/nowhere");
        assertThat(text).as("only the adapter named is asked").contains("opencode-dev");

        text = typed(0, "docs", "--file", home.resolve("none.yaml").toString());

        assertThat(text)
                .contains("there is no manifest", "| **container** | nobody |", "| **peer** | nobody |")
                .contains("not looked at, so nothing is said of it: host, container, peer")
                .doesNotContain("no TCP port is", "(no funnel)", "operational");
    }

    @Test
    void redacted_it_names_nobody() {
        assertThat(typed(0, "docs", "--demo", "--redact"))
                .doesNotContain("yish", "tail8be4f7", "owner@example.com", "100.112.141.3", "iphone")
                .contains("opencode-dev", "DEMO");
        assertThat(typed(0, "docs", "--demo", "--context"))
                .contains("atoll what-if", "opencode-dev")
                .doesNotContain("yish", "tail8be4f7", "100.112.141.3");
        assertThat(typing.out().lines().count()).as("short").isLessThan(80);
    }

    @Test
    void a_hand_written_page_is_checked() throws IOException {
        var page = Files.writeString(
                home.resolve("page.md"),
                String.join(
                        "\n",
                        List.of(
                                "# My machine",
                                "- OS: Bazzite 43",
                                "- No public ports exposed",
                                "- litellm-proxy runs on Debian 12",
                                "")));

        var shown = typed(0, "docs", "--demo", "--check", page.toString());

        assertThat(shown).contains("DEMO", "line 3: No public ports exposed", "4000", "Bazzite 43");
        assertThat(typed(4, "docs", "--demo", "--check", page.toString(), "--exit-code"))
                .isEqualTo(shown);
        assertThat(JSON.readTree(typed(0, "docs", "--demo", "--check", page.toString(), "-o", "json"))
                        .at("/claims/claims/0/line")
                        .asInt())
                .isPositive();
        assertThat(typed(0, "docs", "--demo", "--check", page.toString(), "--format", "markdown"))
                .startsWith("# page.md");
    }
}
