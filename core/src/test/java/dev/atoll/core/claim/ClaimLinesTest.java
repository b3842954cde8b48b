package dev.atoll.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Markdown as people write it: each line, and where it stands. */
class ClaimLinesTest {
    private static final String TEXT = """
            # One

            Some **bold** words.

            ## Two
            | Name | State |
            |------|:-----:|
            | a    | ✅ up |

            ```yaml
            Tools:
              - Node: 1
            Ports:
            - 80
            Plain: x
            ```
            ### 3. three
            1. [x] done
            ~~~sh
            # no heading
            ~~~
            # Last
            """;

    private final List<Line> lines = HandWritten.of(TEXT).lines();

    @Test
    void headings_are_a_path() {
        assertThat(line("done").headings()).containsExactly("One", "Two", "3. three");
        assertThat(line("Last").headings()).containsExactly("Last");
    }

    @Test
    void marks_and_ornaments_are_no_words() {
        assertThat(lines).extracting(Line::words).contains("Some bold words.", "done", "a, up");
    }

    @Test
    void a_row_knows_its_columns() {
        var row = line("a, up");
        assertThat(row.columns()).containsExactly("Name", "State");
        assertThat(row.cells()).containsExactly("a", "up");
        assertThat(row.label()).isEqualTo("a");
        assertThat(row.value()).isEqualTo("up");
    }

    @Test
    void an_item_knows_the_label_it_is_under() {
        assertThat(line("Node: 1").under()).containsExactly("Tools");
        assertThat(line("80").under()).containsExactly("Ports");
        assertThat(line("Plain: x").under()).isEmpty();
    }

    @Test
    void a_comment_in_commands_is_no_heading() {
        var comment = line("# no heading");
        assertThat(comment.command()).isTrue();
        assertThat(comment.structure()).isFalse();
    }

    @Test
    void lines_are_counted_from_one() {
        assertThat(lines.getFirst().number()).isEqualTo(1);
        assertThat(line("Last").number()).isEqualTo(22);
    }

    @Test
    void whatever_it_is_it_is_read() {
        for (var odd : List.of("", "\n\n", "|", "||||", "```", "#", ":", "- - -", "\u0000", "| a\n| b", "a:b:c: d")) {
            assertThat(ClaimWorld.check(odd).claims()).as(odd).isEmpty();
        }
        assertThat(ClaimWorld.check("x".repeat(100_000)).unread()).isEqualTo(1);
        assertThat(ClaimWorld.check("1:".repeat(50_000)).unread()).isLessThanOrEqualTo(1);
    }

    private Line line(String words) {
        return lines.stream()
                .filter(line -> line.words().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
