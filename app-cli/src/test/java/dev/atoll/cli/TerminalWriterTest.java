package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.document.Block;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalWriterTest {
    private static final Document BOXES = new Document(
            "boxes",
            List.of(
                    Block.Heading.of(2, "Boxes"),
                    new Block.Table(
                            List.of(
                                    Block.Column.of("NAME"),
                                    Block.Column.shrinking("IMAGE"),
                                    Block.Column.right("CPU").optional()),
                            List.of(
                                    List.of(
                                            Text.of("opencode-dev"),
                                            Text.of(
                                                    "registry.example.org/a/very/long/name/of/an/image/fedora-toolbox:43"),
                                            Text.of("1.5 %")),
                                    List.of(Text.of("日本語の箱📦"), Text.of("画像".repeat(20)), Text.of("0 %"))))));

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120, 160, 200})
    void no_line_of_a_table_is_wider_than_the_terminal(int width) {
        assertThat(new TerminalWriter(width, false).write(BOXES).lines())
                .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void optional_columns_go_first() {
        assertThat(new TerminalWriter(30, false).write(BOXES))
                .doesNotContain("CPU")
                .contains("opencode-dev");
        assertThat(new TerminalWriter(160, false).write(BOXES)).contains("CPU").contains("fedora-toolbox:43");
    }

    @Test
    void the_end_of_an_image_and_the_first_column_outlive_the_rest() {
        var table = new Block.Table(
                List.of(
                        Block.Column.shrinking("NAME"),
                        Block.Column.shrinkingInFront("IMAGE"),
                        Block.Column.shrinking("WORDS").optional()),
                List.of(List.of(
                        Text.of("systemd-resolved.service"),
                        Text.of("registry.example.org/tools/fedora-toolbox:43"),
                        Text.of("many words that may go"))));
        var document = new Document("x", List.of(table));

        assertThat(new TerminalWriter(66, false).write(document))
                .contains("systemd-resolved.service", "…", "fedora-toolbox:43")
                .contains("many words");
        assertThat(new TerminalWriter(50, false).write(document))
                .contains("systemd-resolved.service", "toolbox:43")
                .doesNotContain("many");
    }

    @Test
    void an_id_stands_behind_the_sentence_or_where_that_has_no_room_below_it() {
        var note = new Block.Note(
                Text.warning("a.service failed"), Optional.of("journalctl -u a"), Optional.of("failed-unit/a.service"));
        var document = new Document("x", List.of(note));

        assertThat(new TerminalWriter(80, false).write(document))
                .isEqualTo("  a.service failed [failed-unit/a.service]\n    → journalctl -u a\n");
        assertThat(new TerminalWriter(40, false).write(document))
                .isEqualTo("  a.service failed\n    [failed-unit/a.service]\n    → journalctl -u a\n");
        assertThat(new TerminalWriter(80, true).write(document)).contains("\u001b[2m[failed-unit/a.service]\u001b[0m");
    }

    @Test
    void nothing_of_the_world_can_move_the_cursor() {
        var note = new Block.Note(Text.of("name \u001b[2J\u0007 here"), Optional.of("echo \u001b[31m"));

        assertThat(new TerminalWriter(80, true).write(new Document("x", List.of(note))))
                .doesNotContain("\u001b[2J")
                .doesNotContain("\u001b[31m")
                .doesNotContain("\u0007");
    }

    @Test
    void without_colours_there_is_no_escape_at_all() {
        assertThat(new TerminalWriter(80, false).write(BOXES)).doesNotContain("\u001b");
    }

    @Test
    void sentences_break_between_words() {
        var text = new Block.Paragraph(
                Text.of("a sentence of many words ".repeat(8).strip()));

        assertThat(new TerminalWriter(60, false)
                        .write(new Document("x", List.of(text)))
                        .lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(60));
    }
}
