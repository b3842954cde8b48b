package dev.atoll.core.document;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws a figure with the box-drawing letters, for terminals and for Markdown. Pure: same figure, same width, same lines,
 * none longer than the width.
 */
public final class FigureText {
    private static final int NARROWEST = 24;
    private static final int NARROWEST_PART = 18;
    private static final int GAP = 1;

    private final int width;

    private FigureText(int width) {
        this.width = width;
    }

    /** @param width of the lines, in letters; 24 at least */
    public static List<String> lines(Block.Figure figure, int width) {
        return new FigureText(Math.max(NARROWEST, width)).drawn(figure);
    }

    private List<String> drawn(Block.Figure figure) {
        var lines = new ArrayList<String>();
        for (var tier : figure.tiers()) {
            if (!lines.isEmpty()) {
                lines.add(" ".repeat(width / 2) + "│");
            }
            lines.addAll(framed(tier.title(), inside(tier), width));
        }
        return lines;
    }

    private List<String> inside(Block.Tier tier) {
        var room = width - 4;
        var lines = new ArrayList<>(tier.lines());
        if (!tier.parts().isEmpty()) {
            var perRow = Math.clamp(
                    (room + GAP) / (NARROWEST_PART + GAP), 1, rowOf(tier.parts().size()));
            var partWidth = (room - GAP * (perRow - 1)) / perRow;
            Lists.partition(tier.parts(), perRow).forEach(row -> lines.addAll(sideBySide(row, partWidth)));
        }
        return lines;
    }

    /** Of four no more than two, so that the second row is not one alone. */
    private static int rowOf(int parts) {
        return parts == 4 ? 2 : Math.min(parts, 3);
    }

    private static List<String> sideBySide(List<Block.Part> parts, int partWidth) {
        var tallest = parts.stream().mapToInt(part -> part.lines().size()).max().orElse(0);
        var drawn = parts.stream()
                .map(part -> framed(part.name().words(), padded(part.lines(), tallest), partWidth))
                .toList();
        var lines = new ArrayList<String>();
        for (var i = 0; i < drawn.getFirst().size(); i++) {
            var line = i;
            lines.add(drawn.stream().map(part -> part.get(line)).collect(Collectors.joining(" ".repeat(GAP))));
        }
        return lines;
    }

    private static List<String> padded(List<String> lines, int height) {
        var padded = new ArrayList<>(lines);
        padded.addAll(Collections.nCopies(height - lines.size(), ""));
        return padded;
    }

    private static List<String> framed(String title, List<String> inside, int width) {
        var lines = new ArrayList<String>();
        var head = "┌─ " + cut(title, width - 6) + " ";
        lines.add(head + "─".repeat(Math.max(0, width - 1 - length(head))) + "┐");
        inside.forEach(line -> lines.add("│ " + filled(cut(line, width - 4), width - 4) + " │"));
        lines.add("└" + "─".repeat(width - 2) + "┘");
        return lines;
    }

    private static String filled(String words, int room) {
        return words + " ".repeat(room - length(words));
    }

    /** With an ellipsis where something is missing. */
    static String cut(String words, int room) {
        return length(words) <= room ? words : words.substring(0, words.offsetByCodePoints(0, room - 1)) + "…";
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
