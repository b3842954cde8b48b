package dev.atoll.cli;

import dev.atoll.core.document.Block;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Text;
import java.util.List;

/**
 * Writes a document for a terminal of a given width. Nothing wraps and nothing of the world can move the cursor: control
 * characters are shown as their picture. Stateless.
 */
final class TerminalWriter {
    private final int width;
    private final Paint paint;

    TerminalWriter(int width, boolean coloured) {
        this.width = width;
        this.paint = new Paint(coloured);
    }

    String write(Document document) {
        var out = new StringBuilder();
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading && !out.isEmpty()) {
                out.append('\n');
            }
            write(block, out);
        }
        return out.toString();
    }

    private void write(Block block, StringBuilder out) {
        switch (block) {
            case Block.Heading heading -> line(out, new Text(heading.text().words(), Text.Tone.STRONG), "", width);
            case Block.Paragraph paragraph -> wrapped(out, paragraph.text(), "  ");
            case Block.Facts facts -> facts(out, facts.facts());
            case Block.Table table ->
                new TableLayout(width - 2, paint)
                        .lines(table)
                        .forEach(row -> out.append("  ").append(row).append('\n'));
            case Block.Note note -> {
                wrapped(out, note.text(), "  ");
                note.command()
                        .ifPresent(command -> out.append("    ")
                                .append(paint.shown("$ " + Paint.harmless(command), Text.Tone.MUTED))
                                .append('\n'));
            }
        }
    }

    private void facts(StringBuilder out, List<Block.Fact> facts) {
        var labels =
                facts.stream().mapToInt(fact -> Width.of(fact.label())).max().orElse(0);
        for (var fact : facts) {
            out.append("  ")
                    .append(paint.shown(fact.label(), Text.Tone.MUTED))
                    .append(" ".repeat(labels - Width.of(fact.label()) + 2));
            line(out, fact.value(), "", width - labels - 4);
        }
    }

    private void line(StringBuilder out, Text text, String lead, int room) {
        out.append(lead)
                .append(paint.shown(Width.cut(Paint.harmless(text.words()), Math.max(8, room)), text.tone()))
                .append('\n');
    }

    /** Sentences may take several lines; they break between words, and a word that is too long stays whole. */
    private void wrapped(StringBuilder out, Text text, String lead) {
        var room = width - lead.length();
        var line = new StringBuilder();
        for (var word : Paint.harmless(text.words()).split(" ", -1)) {
            if (!line.isEmpty() && Width.of(line.toString()) + 1 + Width.of(word) > room) {
                out.append(lead)
                        .append(paint.shown(line.toString(), text.tone()))
                        .append('\n');
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.append(lead).append(paint.shown(line.toString(), text.tone())).append('\n');
    }
}
