package dev.atoll.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atoll.core.common.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritersTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final Document EVERYTHING = new Document(
            "reef",
            List.of(
                    new Block.Heading(
                            2,
                            Text.strong("Containers"),
                            Optional.of(new Block.Provenance(
                                    Optional.of(new Source("podman", Optional.of("5.8"), "/run/podman.sock")), NOW))),
                    new Block.Paragraph(Text.muted("none")),
                    new Block.Facts(List.of(
                            Block.Fact.of("Id", "abc"),
                            new Block.Fact("State", Text.good("up 3 days")),
                            Block.Fact.of("Purpose", "to <try>").from("manifest"))),
                    new Block.Table(
                            List.of(Block.Column.of("NAME"), Block.Column.right("SIZE")),
                            List.of(
                                    List.of(Text.strong("tools"), Text.of("1 GiB")),
                                    List.of(Text.NONE, Text.bad("99%")))),
                    new Block.Note(Text.warning("it is late"), Optional.of("date")),
                    new Block.Commands(List.of("# a & b", "podman ps --all")),
                    new Block.Figure(
                            "How it is built",
                            List.of(
                                    new Block.Tier("Peers", List.of("two"), List.of()),
                                    new Block.Tier(
                                            "Boxes",
                                            List.of(),
                                            List.of(
                                                    new Block.Part(Text.good("dev"), List.of("running")),
                                                    new Block.Part(Text.muted("<old>"), List.of())))))));

    @Test
    void markdown_of_every_block() {
        assertThat(new MarkdownWriter().write(EVERYTHING)).isEqualTo("""
                # reef

                ## Containers

                *podman 5.8, /run/podman.sock, 2026-02-10T09:00:00Z*

                none

                - **Id**: abc
                - **State**: up 3 days
                - **Purpose**: to \\<try\\> *(manifest)*

                | NAME | SIZE |
                | --- | ---: |
                | **tools** | 1 GiB |
                |  | 99% |

                > it is late `date`

                ```sh
                # a & b
                podman ps --all
                ```

                ```text
                ┌─ Peers ──────────────────────────────────────────────────────────────────┐
                │ two                                                                      │
                └──────────────────────────────────────────────────────────────────────────┘
                                                      │
                ┌─ Boxes ──────────────────────────────────────────────────────────────────┐
                │ ┌─ dev ───────────────────────────┐ ┌─ <old> ─────────────────────────┐  │
                │ │ running                         │ │                                 │  │
                │ └─────────────────────────────────┘ └─────────────────────────────────┘  │
                └──────────────────────────────────────────────────────────────────────────┘
                ```
                """);
    }

    @Test
    void html_of_every_block() {
        assertThat(new HtmlWriter().write(EVERYTHING)).isEqualTo("""
                <h1>reef</h1>
                <section id="containers">
                <h2>Containers <small>podman 5.8, /run/podman.sock, 2026-02-10T09:00:00Z</small></h2>
                <p><span class="muted">none</span></p>
                <dl>
                <dt>Id</dt><dd>abc</dd>
                <dt>State</dt><dd><span class="good">up 3 days</span></dd>
                <dt>Purpose</dt><dd>to &lt;try&gt; <small>manifest</small></dd>
                </dl>
                <table>
                <thead><tr><th>NAME</th><th class="right">SIZE</th></tr>
                </thead>
                <tbody>
                <tr><td data-label="NAME"><span class="strong">tools</span></td>\
                <td data-label="SIZE" class="right">1 GiB</td></tr>
                <tr><td data-label="NAME"></td>\
                <td data-label="SIZE" class="right"><span class="bad">99%</span></td></tr>
                </tbody>
                </table>
                <p class="note warning">it is late <code>date</code></p>
                <pre># a &amp; b
                podman ps --all</pre>
                <figure>
                <svg class="figure" role="img" aria-label="How it is built" viewBox="0 0 420 170">
                <title>How it is built</title>
                <rect class="tier" x="1" y="1" width="418" height="56" rx="6"/>
                <text class="name" x="10" y="25">Peers</text>
                <text class="line" x="10" y="43">two</text>
                <path class="tie" d="M210 57V75"/>
                <rect class="tier" x="1" y="75" width="418" height="94" rx="6"/>
                <text class="name" x="10" y="99">Boxes</text>
                <rect class="part" x="10" y="113" width="195" height="46" rx="6"/>
                <text class="name good" x="20" y="129">dev</text>
                <text class="line" x="20" y="147">running</text>
                <rect class="part" x="215" y="113" width="195" height="46" rx="6"/>
                <text class="name muted" x="225" y="129">&lt;old&gt;</text>
                </svg>
                </figure>
                </section>
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' onmouseover='alert(1)",
                "</code></p><script>",
                "&lt;script&gt;"
            })
    void nothing_of_the_world_is_markup_in_html(String evil) {
        var html = new HtmlWriter().write(everywhere(evil));

        assertThat(html).doesNotContain(evil).doesNotContain("<script", "<img");
        // Only the quotes of our own attributes are left.
        assertThat(html.replaceAll(
                        "(class|id|title|data-label|role|aria-label|viewBox|x|y|width|height|rx|d)=\"[^\"<>]*\"", ""))
                .doesNotContain("\"")
                .doesNotContain("'");
    }

    @Test
    void nothing_of_the_world_ends_a_fence() {
        var markdown = new MarkdownWriter()
                .write(new Document("x", List.of(new Block.Commands(List.of("a", "```", "b\n```` c")))));

        assertThat(markdown).isEqualTo("# x\n\n`````sh\na\n```\nb ```` c\n`````\n");
    }

    @Test
    void an_ampersand_is_escaped_once() {
        assertThat(HtmlWriter.escaped("a & b &amp; <c>")).isEqualTo("a &amp; b &amp;amp; &lt;c&gt;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# no heading",
                "a | b",
                "*bold*",
                "_it_",
                "[a](http://example.org)",
                "<b>",
                "`code`",
                "\\|",
                "~~no~~",
                "&lt;b&gt;"
            })
    void nothing_of_the_world_is_markup_in_markdown(String evil) {
        var markdown = new MarkdownWriter().write(new Document(evil, List.of(new Block.Paragraph(Text.of(evil)))));

        assertThat(markdown.lines()).hasSize(3);
        assertThat(markdown.replaceAll("\\\\[\\\\`*_\\[\\]<>|#~&]", "").replaceFirst("^# ", ""))
                .doesNotContainPattern("[\\\\`*_\\[\\]<>|#~&]");
    }

    @Test
    void a_word_of_many_lines_stays_on_its_line_in_markdown() {
        var table = new Block.Table(List.of(Block.Column.of("A")), List.of(List.of(Text.of("one\ntwo\r\n- three"))));

        assertThat(new MarkdownWriter().write(new Document("x", List.of(table))))
                .contains("| one two - three |")
                .hasLineCount(5);
    }

    @Test
    void a_command_with_a_backtick_is_code_in_markdown_still() {
        var note = new Block.Note(Text.of("look"), Optional.of("echo `date`"));

        assertThat(new MarkdownWriter().write(new Document("x", List.of(note)))).contains("> look `` echo `date` ``");
    }

    @Test
    void a_command_of_two_lines_stays_on_its_line_in_markdown() {
        var note = new Block.Note(Text.of("look"), Optional.of("a\n\n# b"));

        assertThat(new MarkdownWriter().write(new Document("x", List.of(note)))).hasLineCount(3);
    }

    @Test
    void a_row_that_does_not_fit_its_columns_is_refused() {
        assertThatThrownBy(() -> new Block.Table(List.of(Block.Column.of("A")), List.of(List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_table_keeps_no_row_that_can_change() {
        var row = new ArrayList<>(List.of(Text.of("a")));
        var table = new Block.Table(List.of(Block.Column.of("A")), List.of(row));

        row.set(0, Text.of("b"));

        assertThat(table.rows()).containsExactly(List.of(Text.of("a")));
    }

    private static Document everywhere(String words) {
        return new Document(
                words,
                List.of(
                        new Block.Heading(
                                2,
                                Text.of(words),
                                Optional.of(new Block.Provenance(
                                        Optional.of(new Source(words, Optional.of(words), words)), NOW))),
                        new Block.Paragraph(Text.bad(words)),
                        new Block.Facts(List.of(Block.Fact.of(words, words).from(words))),
                        new Block.Table(List.of(Block.Column.of(words)), List.of(List.of(Text.of(words)))),
                        new Block.Note(Text.of(words), Optional.of(words)),
                        new Block.Commands(List.of(words)),
                        new Block.Figure(
                                words,
                                List.of(new Block.Tier(
                                        words,
                                        List.of(words),
                                        List.of(new Block.Part(Text.of(words), List.of(words))))))));
    }
}
