package dev.atoll.core.document;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes a document as GitHub-flavoured Markdown. Stateless. Words of the world stay words: nothing in them is markup. */
public final class MarkdownWriter {
    /** What a phone shows of preformatted text without moving it is less, a page of print is more. */
    private static final int FIGURE_WIDTH = 76;

    private static final Pattern MARKUP = Pattern.compile("([\\\\`*_\\[\\]<>|#~&])");
    private static final Pattern LINE_END = Pattern.compile("\\R");

    public String write(Document document) {
        var out = new StringBuilder("# ").append(escaped(document.title())).append('\n');
        document.blocks().forEach(block -> out.append('\n').append(block(block)));
        return out.toString();
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                "#".repeat(Math.clamp(heading.level(), 1, 6)) + " "
                        + escaped(heading.text().words()) + "\n"
                        + heading.provenance().map(MarkdownWriter::told).orElse("");
            case Block.Paragraph paragraph -> escaped(paragraph.text().words()) + "\n";
            case Block.Facts facts ->
                facts.facts().stream().map(MarkdownWriter::fact).collect(Collectors.joining());
            case Block.Table table -> table(table);
            case Block.Note note ->
                "> " + text(note.text())
                        + note.id().map(id -> " " + escaped("[" + id + "]")).orElse("")
                        + note.command().map(command -> " " + code(command)).orElse("") + "\n";
            case Block.Commands commands -> fenced("sh", commands.lines());
            case Block.Figure figure -> fenced("text", FigureText.lines(figure, FIGURE_WIDTH));
        };
    }

    private static String fact(Block.Fact fact) {
        return "- **" + escaped(fact.label()) + "**: " + text(fact.value())
                + fact.source().map(source -> " *(" + escaped(source) + ")*").orElse("") + "\n";
    }

    private static String told(Block.Provenance provenance) {
        return "\n*" + provenance.words().map(words -> escaped(words) + ", ").orElse("") + provenance.moment() + "*\n";
    }

    /** Nothing in a fence is markup but the fence, so that is made longer than any in it. */
    private static String fenced(String language, List<String> lines) {
        var text = lines.stream().map(line -> line.replaceAll("\\R", " ")).toList();
        var fence = "```";
        while (String.join("\n", text).contains(fence)) {
            fence += "`";
        }
        return fence + language + "\n" + String.join("\n", text) + "\n" + fence + "\n";
    }

    private static String table(Block.Table table) {
        var rule = table.columns().stream()
                .map(column -> column.align() == Block.Align.RIGHT ? "---:" : "---")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return row(table.columns().stream().map(c -> escaped(c.title())).toList())
                + rule
                + table.rows().stream()
                        .map(cells ->
                                row(cells.stream().map(MarkdownWriter::text).toList()))
                        .collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String text(Text text) {
        var words = escaped(text.words());
        return text.tone() == Text.Tone.STRONG && !words.isBlank() ? "**" + words + "**" : words;
    }

    private static String code(String lines) {
        var command = lines.replaceAll("\\R+", " ");
        return command.contains("`") ? "`` " + command + " ``" : "`" + command + "`";
    }

    private static String escaped(String words) {
        return LINE_END.matcher(MARKUP.matcher(words).replaceAll("\\\\$1")).replaceAll(" ");
    }
}
