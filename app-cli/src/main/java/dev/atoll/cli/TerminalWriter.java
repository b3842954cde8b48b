package dev.atoll.cli;

import dev.atoll.core.document.Block;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.FigureText;
import dev.atoll.core.document.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a document for a terminal of a given width. No line is longer than that: tables are cut, values and sentences
 * go on below, and nothing of the world can move the cursor, since control characters are shown as their picture.
 * Stateless.
 */
final class TerminalWriter {
    private static final int WIDEST_FIGURE = 78;

    private final int width;
    private final Paint paint;

    TerminalWriter(int width, boolean coloured) {
        this.width = width;
        this.paint = new Paint(coloured);
    }

    /** Sections one below the other, with the titles of their columns. */
    String write(Document document) {
        var out = new StringBuilder();
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                out.append(out.isEmpty() ? "" : "\n");
                for (var line : Wrapping.lines(Paint.harmless(heading.text().words()), width)) {
                    out.append(paint.shown(line, Text.Tone.STRONG)).append('\n');
                }
            } else {
                lines(block, width - 2, true)
                        .forEach(line -> out.append("  ").append(line).append('\n'));
            }
        }
        return out.toString();
    }

    /** As little as possible: what a section is called stands to its left, and columns have no titles. */
    String inBrief(Document document) {
        var margin = 2
                + document.blocks().stream()
                        .mapToInt(block -> block instanceof Block.Heading heading ? Width.of(words(heading)) : 0)
                        .max()
                        .orElse(0);
        var out = new StringBuilder();
        var lead = "";
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading heading) {
                lead = paint.shown(words(heading), Text.Tone.STRONG) + " ".repeat(margin - Width.of(words(heading)));
                continue;
            }
            for (var line : lines(block, width - margin, false)) {
                out.append(lead).append(line).append('\n');
                lead = " ".repeat(margin);
            }
        }
        return out.toString();
    }

    private static String words(Block.Heading heading) {
        return words(heading.text());
    }

    private static String words(Text text) {
        return Paint.harmless(text.words());
    }

    /** At the end of the sentence where there is room for it, else below: whole, since it is there to be copied. */
    private void addId(String id, String lastLine, List<String> lines, int room) {
        var shown = Text.muted("[" + id + "]");
        if (Width.of(lastLine) + 1 + Width.of(words(shown)) <= room) {
            lines.set(lines.size() - 1, lines.getLast() + " " + paint.shown(words(shown), shown.tone()));
        } else {
            lines.addAll(wrapped(shown, room - 2, "  "));
        }
    }

    private List<String> lines(Block block, int room, boolean titled) {
        return switch (block) {
            case Block.Heading heading -> wrapped(heading.text(), room, "");
            case Block.Paragraph paragraph -> wrapped(paragraph.text(), room, "");
            case Block.Facts facts ->
                facts.facts().stream()
                        .flatMap(fact -> fact(fact, labels(facts), room).stream())
                        .toList();
            case Block.Table table -> new TableLayout(room, paint).lines(table, titled);
            case Block.Note note -> {
                var lines = new ArrayList<>(wrapped(note.text(), room, ""));
                note.id()
                        .ifPresent(id -> addId(
                                id, Wrapping.lines(words(note.text()), room).getLast(), lines, room));
                note.command().ifPresent(command -> lines.addAll(command(command, room)));
                yield lines;
            }
            case Block.Commands commands ->
                commands.lines().stream()
                        .flatMap(line ->
                                wrapped(line.startsWith("#") ? Text.muted(line) : Text.of(line), room - 2, "  ")
                                        .stream())
                        .toList();
            case Block.Figure figure ->
                FigureText.lines(figure, Math.min(room, WIDEST_FIGURE)).stream()
                        .map(Paint::harmless)
                        .toList();
        };
    }

    /** Behind an arrow; what does not fit goes on below its first word. */
    private List<String> command(String command, int room) {
        var lines = new ArrayList<String>();
        for (var line : wrapped(Text.muted(command), room - 4, "")) {
            lines.add((lines.isEmpty() ? "  " + paint.shown("→ ", Text.Tone.MUTED) : "    ") + line);
        }
        return lines;
    }

    private static int labels(Block.Facts facts) {
        return facts.facts().stream()
                .mapToInt(fact -> Width.of(Paint.harmless(fact.label())))
                .max()
                .orElse(0);
    }

    private List<String> fact(Block.Fact fact, int labels, int room) {
        var label = Width.cut(Paint.harmless(fact.label()), Math.max(1, room / 2));
        var column = Math.min(labels, room / 2) + 2;
        var lines = new ArrayList<String>();
        var lead = paint.shown(label, Text.Tone.MUTED) + " ".repeat(column - Width.of(label));
        for (var line : wrapped(told(fact), room - column, "")) {
            lines.add((lead + line).stripTrailing());
            lead = " ".repeat(column);
        }
        return lines;
    }

    private static Text told(Block.Fact fact) {
        return fact.source()
                .map(source -> new Text(
                        fact.value().words() + " (" + source + ")", fact.value().tone()))
                .orElse(fact.value());
    }

    private List<String> wrapped(Text text, int room, String lead) {
        return Wrapping.lines(Paint.harmless(text.words()), room).stream()
                .map(line -> lead + paint.shown(line, text.tone()))
                .toList();
    }
}
