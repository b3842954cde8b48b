package dev.atoll.core.document;

/**
 * Writes a document as one HTML file that needs nothing else: its style and its drawings are inside, there is no script,
 * and nothing in it is loaded from anywhere. Stateless.
 */
public final class HtmlPage {
    private final HtmlWriter writer = new HtmlWriter();

    public String write(Document document) {
        return framed(document.title(), "<main>\n" + writer.write(document) + "</main>\n");
    }

    /**
     * A whole page around what stands in its body.
     *
     * @param body HTML, and trusted to be it
     */
    public static String framed(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <meta name="referrer" content="no-referrer">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(HtmlWriter.escaped(title), PageStyle.CSS, body);
    }
}
