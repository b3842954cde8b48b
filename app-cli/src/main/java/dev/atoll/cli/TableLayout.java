package dev.atoll.cli;

import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits a table into so many columns: optional columns go first, the last before the others; then those that may shrink
 * do, the widest first; what is still too long is cut. No row ever takes two lines.
 */
final class TableLayout {
    private static final String GAP = "  ";

    /** Below this a shrunken cell says nothing any more. */
    private static final int NARROWEST = 8;

    /** And below this it has to be guessed. */
    private static final int READABLE = 16;

    private final int room;
    private final Paint paint;

    TableLayout(int room, Paint paint) {
        this.room = room;
        this.paint = paint;
    }

    List<String> lines(Block.Table table, boolean titled) {
        var natural = IntStream.range(0, table.columns().size())
                .map(i -> naturalWidth(table, i, titled))
                .toArray();
        var shown = kept(table, natural);
        var widths = shrunken(table, shown, natural);
        var lines = new ArrayList<String>();
        if (titled
                && table.columns().stream().anyMatch(column -> !column.title().isEmpty())) {
            lines.add(line(
                    table,
                    table.columns().stream()
                            .map(column -> new Text(column.title(), Text.Tone.MUTED))
                            .toList(),
                    shown,
                    widths));
        }
        table.rows().forEach(row -> lines.add(line(table, row, shown, widths)));
        return lines;
    }

    private static int naturalWidth(Block.Table table, int column, boolean titled) {
        var cells = table.rows().stream()
                .mapToInt(row -> Width.of(Paint.harmless(row.get(column).words())))
                .max()
                .orElse(0);
        // A column without any words is none.
        return cells == 0 || !titled
                ? cells
                : Math.max(cells, Width.of(table.columns().get(column).title()));
    }

    private List<Integer> kept(Block.Table table, int[] natural) {
        var kept = new ArrayList<>(IntStream.range(0, natural.length)
                .filter(i -> natural[i] > 0)
                .boxed()
                .toList());
        for (var i = natural.length - 1; i >= 0 && least(table, kept, natural) > room; i--) {
            if (table.columns().get(i).fit().drops()) {
                kept.remove(Integer.valueOf(i));
            }
        }
        return kept;
    }

    /** What it is all about, the first column, is not cut for the sake of one that can be left out. */
    private int least(Block.Table table, List<Integer> kept, int[] natural) {
        return kept.stream()
                        .mapToInt(i -> table.columns().get(i).fit().shrinks()
                                ? Math.min(natural[i], i == 0 ? room / 2 : READABLE)
                                : natural[i])
                        .sum()
                + GAP.length() * (kept.size() - 1);
    }

    private int[] shrunken(Block.Table table, List<Integer> kept, int[] natural) {
        var widths = natural.clone();
        // Shrinking columns give first, then any does, and where that is not enough they become hardly readable.
        shrink(table, kept, widths, true, READABLE);
        shrink(table, kept, widths, false, READABLE);
        shrink(table, kept, widths, false, NARROWEST);
        while (kept.size() > 1 && total(kept, widths) > room) {
            kept.removeLast();
        }
        return widths;
    }

    private void shrink(Block.Table table, List<Integer> kept, int[] widths, boolean shrinkingOnly, int least) {
        while (total(kept, widths) > room) {
            var widest = kept.stream()
                    .filter(i -> !shrinkingOnly || table.columns().get(i).fit().shrinks())
                    .filter(i -> widths[i] > least)
                    .max(Comparator.comparingInt(i -> weight(i, kept, widths)));
            if (widest.isEmpty()) {
                return;
            }
            widths[widest.get()]--;
        }
    }

    /** The first column says what the row is about: it keeps half as much again as another. */
    private static int weight(int column, List<Integer> kept, int[] widths) {
        return kept.getFirst() == column ? widths[column] * 2 : widths[column] * 3;
    }

    private static int total(List<Integer> kept, int[] widths) {
        return kept.stream().mapToInt(i -> widths[i]).sum() + GAP.length() * (kept.size() - 1);
    }

    private String line(Block.Table table, List<Text> cells, List<Integer> shown, int[] widths) {
        var line = new StringBuilder();
        for (var i : shown) {
            var cell = cells.get(i);
            var whole = Paint.harmless(cell.words());
            var words = table.columns().get(i).fit() == Block.Fit.SHRINK_FRONT
                    ? Width.cutInFront(whole, widths[i])
                    : Width.cut(whole, widths[i]);
            var padding = " ".repeat(Math.max(0, widths[i] - Width.of(words)));
            var right = table.columns().get(i).align() == Block.Align.RIGHT;
            line.append(line.isEmpty() ? "" : GAP)
                    .append(right ? padding : "")
                    .append(paint.shown(words, cell.tone()))
                    .append(right ? "" : padding);
        }
        return line.toString().stripTrailing();
    }
}
