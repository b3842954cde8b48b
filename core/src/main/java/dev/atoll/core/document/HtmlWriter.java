package dev.atoll.core.document;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a document as the inside of an HTML body: plain elements with a class per tone, no script, no style. Stateless.
 * Every word of the world is escaped.
 */
public final class HtmlWriter {
    private static final int SECTION = 2;
    private static final Pattern FIRST_WORD = Pattern.compile("^[a-z]+");

    public String write(Document document) {
        var out = new StringBuilder("<h1>" + escaped(document.title()) + "</h1>\n");
        var open = false;
        for (var block : document.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == SECTION) {
                out.append(open ? "</section>\n" : "").append(section(heading));
                open = true;
            }
            out.append(block(block));
        }
        return out.append(open ? "</section>\n" : "").toString();
    }

    /** A link can point to it: by the first word of its heading, the rest of which may count something. */
    private static String section(Block.Heading heading) {
        var word = FIRST_WORD.matcher(heading.text().words().toLowerCase(Locale.ROOT));
        return word.find() ? "<section id=\"" + word.group() + "\">\n" : "<section>\n";
    }

    private static String block(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> "<p>" + text(paragraph.text()) + "</p>\n";
            case Block.Facts facts ->
                facts.facts().stream().map(HtmlWriter::fact).collect(Collectors.joining("", "<dl>\n", "</dl>\n"));
            case Block.Table table -> table(table);
            case Block.Note note ->
                "<p class=\"note " + tone(note.text()) + "\">"
                        + escaped(note.text().words())
                        + note.command()
                                .map(c -> " <code>" + escaped(c) + "</code>")
                                .orElse("")
                        + note.id()
                                .map(id -> " <small>" + escaped(id) + "</small>")
                                .orElse("") + "</p>\n";
            case Block.Commands commands -> "<pre>" + escaped(String.join("\n", commands.lines())) + "</pre>\n";
            case Block.Figure figure -> "<figure>\n" + FigureSvg.of(figure) + "</figure>\n";
        };
    }

    private static String fact(Block.Fact fact) {
        return "<dt>" + escaped(fact.label()) + "</dt><dd>" + text(fact.value())
                + fact.source()
                        .map(source -> " <small>" + escaped(source) + "</small>")
                        .orElse("") + "</dd>\n";
    }

    private static String heading(Block.Heading heading) {
        var level = Math.clamp(heading.level(), 1, 6);
        var told = heading.provenance()
                .map(from -> " <small>"
                        + escaped(from.words().map(words -> words + ", ").orElse("") + from.moment()) + "</small>")
                .orElse("");
        return "<h" + level + ">" + escaped(heading.text().words()) + told + "</h" + level + ">\n";
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
                : "<span class=\"" + tone(text) + "\">" + words + "</span>";
    }

    private static String tone(Text text) {
        return text.tone().name().toLowerCase(Locale.ROOT);
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
