package dev.atoll.core.document;

import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes a document as the inside of an HTML body: plain elements with a class per tone, no script, no style. Stateless.
 * Every word of the world is escaped.
 */
public final class HtmlWriter {
    public String write(Document document) {
        return "<h1>" + escaped(document.title()) + "</h1>\n"
                + document.blocks().stream().map(HtmlWriter::block).collect(Collectors.joining());
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> "<p>" + text(paragraph.text()) + "</p>\n";
            case Block.Facts facts ->
                facts.facts().stream()
                        .map(fact -> "<dt>" + escaped(fact.label()) + "</dt><dd>" + text(fact.value()) + "</dd>\n")
                        .collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
            case Block.Table table -> table(table);
            case Block.Note note ->
                "<p class=\"note\">" + text(note.text())
                        + note.command()
                                .map(c -> " <code>" + escaped(c) + "</code>")
                                .orElse("") + "</p>\n";
        };
    }

    private static String heading(Block.Heading heading) {
        var level = Math.clamp(heading.level(), 1, 6);
        var told = heading.provenance()
                .flatMap(Block.Provenance::source)
                .map(source -> " title=\""
                        + escaped(source.tool()
                                + source.version().map(v -> " " + v).orElse("") + ", " + source.via()) + "\"")
                .orElse("");
        return "<h" + level + told + ">" + escaped(heading.text().words()) + "</h" + level + ">\n";
    }

    private static String table(Block.Table table) {
        var head = table.columns().stream()
                .map(column -> "<th" + side(column) + ">" + escaped(column.title()) + "</th>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
        var body = new StringBuilder();
        for (var row : table.rows()) {
            body.append("<tr>");
            for (var i = 0; i < row.size(); i++) {
                var column = table.columns().get(i);
                // A narrow page shows the title beside the value, so that a row can stand as a block.
                body.append("<td data-label=\"")
                        .append(escaped(column.title()))
                        .append('"')
                        .append(side(column))
                        .append('>')
                        .append(text(row.get(i)))
                        .append("</td>");
            }
            body.append("</tr>\n");
        }
        return "<table>\n<thead>" + head + "</thead>\n<tbody>\n" + body + "</tbody>\n</table>\n";
    }

    private static String side(Block.Column column) {
        return column.align() == Block.Align.RIGHT ? " class=\"right\"" : "";
    }

    private static String text(Text text) {
        var words = escaped(text.words());
        return text.tone() == Text.Tone.PLAIN || words.isEmpty()
                ? words
                : "<span class=\"" + text.tone().name().toLowerCase(Locale.ROOT) + "\">" + words + "</span>";
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
