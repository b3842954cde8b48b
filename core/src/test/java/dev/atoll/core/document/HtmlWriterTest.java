package dev.atoll.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlWriterTest {
    private static String written(Block... blocks) {
        return new HtmlWriter().write(new Document("a & b", List.of(blocks)));
    }

    @Test
    void each_heading_opens_a_section_that_a_link_can_point_to() {
        assertThat(written(
                        Block.Heading.of(2, "Boxes"),
                        Block.Heading.of(3, "Mounts"),
                        Block.Heading.of(2, "Findings: 4, 1 muted")))
                .isEqualTo("""
                        <h1>a &amp; b</h1>
                        <section id="boxes">
                        <h2>Boxes</h2>
                        <h3>Mounts</h3>
                        </section>
                        <section id="findings">
                        <h2>Findings: 4, 1 muted</h2>
                        </section>
                        """);
    }

    @Test
    void a_document_without_headings_has_no_section() {
        assertThat(written(new Block.Paragraph(Text.of("none")))).isEqualTo("<h1>a &amp; b</h1>\n<p>none</p>\n");
    }

    @Test
    void a_heading_says_who_told_what_follows() {
        var told = new Block.Provenance(
                Optional.of(new Source("podman", Optional.of("5.8.1"), "/run/podman.sock")), Instant.EPOCH);

        assertThat(written(new Block.Heading(2, Text.of("Boxes"), Optional.of(told))))
                .contains("<h2>Boxes <small>podman 5.8.1, /run/podman.sock, 1970-01-01T00:00:00Z</small></h2>");
    }

    @Test
    void a_note_has_its_tone_and_its_command_apart() {
        assertThat(written(new Block.Note(Text.bad("uupd failed."), Optional.of("journalctl -u uupd"))))
                .contains("<p class=\"note bad\">uupd failed. <code>journalctl -u uupd</code></p>");
    }

    @Test
    void no_word_of_the_world_is_markup() {
        var evil = "<script>\"'&";
        var html = written(
                new Block.Heading(
                        2,
                        Text.of(evil),
                        Optional.of(new Block.Provenance(
                                Optional.of(new Source(evil, Optional.of(evil), evil)), Instant.EPOCH))),
                new Block.Paragraph(Text.bad(evil)),
                new Block.Facts(List.of(Block.Fact.of(evil, evil))),
                new Block.Table(List.of(Block.Column.of(evil)), List.of(List.of(Text.of(evil)))),
                new Block.Note(Text.muted(evil), Optional.of(evil)));

        assertThat(html).doesNotContain("<script").doesNotContain(evil).doesNotContain("\"'");
    }
}
