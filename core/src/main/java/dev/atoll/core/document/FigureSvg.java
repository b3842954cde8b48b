package dev.atoll.core.document;

import java.util.Locale;

/**
 * Draws a figure as inline SVG: shapes and text with a class each, no script and no style of its own, so that it takes the
 * colours of its page. Narrow enough to be read on a phone without moving it. Draws one figure, then is done with.
 */
final class FigureSvg {
    /** Of the drawing's own units: two parts side by side, about 24 letters each. */
    private static final int WIDTH = 420;

    private static final int LINE = 18;
    private static final int MARGIN = 10;
    private static final int BETWEEN = 18;
    private static final int PER_ROW = 2;
    /** Of a letter at the size of the text, rounded up. */
    private static final double LETTER = 7.3;

    private final StringBuilder shapes = new StringBuilder();

    private FigureSvg() {}

    static String of(Block.Figure figure) {
        return new FigureSvg().drawn(figure);
    }

    private String drawn(Block.Figure figure) {
        var y = 1;
        for (var tier : figure.tiers()) {
            if (y > 1) {
                shapes.append("<path class=\"tie\" d=\"M%d %dV%d\"/>\n".formatted(WIDTH / 2, y, y + BETWEEN));
                y += BETWEEN;
            }
            y = tier(tier, y);
        }
        return "<svg class=\"figure\" role=\"img\" aria-label=\"" + HtmlWriter.escaped(figure.caption())
                + "\" viewBox=\"0 0 " + WIDTH + " " + (y + 1) + "\">\n<title>" + HtmlWriter.escaped(figure.caption())
                + "</title>\n" + shapes + "</svg>\n";
    }

    /** Answers where the next one may begin. */
    private int tier(Block.Tier tier, int top) {
        var at = shapes.length();
        var y = top + MARGIN + LINE;
        text("name", MARGIN, y - 4, FigureText.cut(tier.title(), letters(WIDTH - 2 * MARGIN)));
        for (var line : tier.lines()) {
            y += LINE;
            text("line", MARGIN, y - 4, FigureText.cut(line, letters(WIDTH - 2 * MARGIN)));
        }
        var partWidth = (WIDTH - MARGIN * (PER_ROW + 1)) / PER_ROW;
        for (var i = 0; i < tier.parts().size(); i += PER_ROW) {
            var row = tier.parts().subList(i, Math.min(i + PER_ROW, tier.parts().size()));
            var height = MARGIN
                    + LINE
                            * (1
                                    + row.stream()
                                            .mapToInt(part -> part.lines().size())
                                            .max()
                                            .orElse(0));
            y += MARGIN;
            for (var column = 0; column < row.size(); column++) {
                part(row.get(column), MARGIN + column * (partWidth + MARGIN), y, partWidth, height);
            }
            y += height;
        }
        shapes.insert(at, box("tier", 1, top, WIDTH - 2, y + MARGIN - top));
        return y + MARGIN;
    }

    private void part(Block.Part part, int x, int y, int width, int height) {
        shapes.append(box("part", x, y, width, height));
        var tone = part.name().tone().name().toLowerCase(Locale.ROOT);
        var line = y + LINE;
        text("name " + tone, x + MARGIN, line - 2, FigureText.cut(part.name().words(), letters(width - 2 * MARGIN)));
        for (var words : part.lines()) {
            line += LINE;
            text("line", x + MARGIN, line - 2, FigureText.cut(words, letters(width - 2 * MARGIN)));
        }
    }

    private static int letters(int room) {
        return (int) (room / LETTER);
    }

    private static String box(String kind, int x, int y, int width, int height) {
        return "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>\n"
                .formatted(kind, x, y, width, height);
    }

    private void text(String kind, int x, int y, String words) {
        shapes.append("<text class=\"%s\" x=\"%d\" y=\"%d\">".formatted(kind, x, y))
                .append(HtmlWriter.escaped(words))
                .append("</text>\n");
    }
}
