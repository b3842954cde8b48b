package dev.atoll.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextTest {
    private static final Block.Figure FIGURE = new Block.Figure(
            "How it is built",
            List.of(
                    new Block.Tier("Peers", List.of("two of them, and one that is away"), List.of()),
                    new Block.Tier("Boxes", List.of(), parts(5))));

    private static List<Block.Part> parts(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Block.Part(Text.of("box-with-a-long-name-" + i), List.of("running since yesterday")))
                .toList();
    }

    @Test
    void tiers_stand_below_each_other_and_parts_side_by_side() {
        assertThat(FigureText.lines(
                        new Block.Figure(
                                "small",
                                List.of(
                                        new Block.Tier("Peers", List.of("two"), List.of()),
                                        new Block.Tier(
                                                "Boxes",
                                                List.of(),
                                                List.of(
                                                        new Block.Part(Text.of("dev"), List.of("running")),
                                                        new Block.Part(Text.of("old"), List.of()))))),
                        44))
                .containsExactly(
                        "┌─ Peers ──────────────────────────────────┐",
                        "│ two                                      │",
                        "└──────────────────────────────────────────┘",
                        "                      │",
                        "┌─ Boxes ──────────────────────────────────┐",
                        "│ ┌─ dev ───────────┐ ┌─ old ───────────┐  │",
                        "│ │ running         │ │                 │  │",
                        "│ └─────────────────┘ └─────────────────┘  │",
                        "└──────────────────────────────────────────┘");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 40, 66, 80, 160})
    void every_line_fits(int width) {
        assertThat(FigureText.lines(FIGURE, width))
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(Math.max(24, width)));
    }

    @Test
    void what_is_cut_ends_with_an_ellipsis_and_an_emoji_is_one_letter() {
        assertThat(FigureText.cut("fedora:43", 9)).isEqualTo("fedora:43");
        assertThat(FigureText.cut("fedora:43", 8)).isEqualTo("fedora:…");
        assertThat(FigureText.cut("🐚🐚🐚", 2)).isEqualTo("🐚…");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 12})
    void each_part_is_drawn_once(int number) {
        var lines = FigureText.lines(
                new Block.Figure("x", List.of(new Block.Tier("Boxes", List.of(), parts(number)))), 160);

        assertThat(String.join("\n", lines).split("box-with-a-long-name-", -1)).hasSize(number + 1);
    }
}
