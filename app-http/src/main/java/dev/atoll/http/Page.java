package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.document.Document;
import dev.atoll.core.document.HtmlPage;
import dev.atoll.core.document.HtmlWriter;
import dev.atoll.core.document.PageStyle;
import dev.atoll.core.observe.Kinds;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A document as a whole page that loads nothing else: no script, its style inside. Immutable. */
final class Page {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z", Locale.ROOT);

    private final HtmlWriter writer = new HtmlWriter();
    private final ZoneId zone;
    private final boolean demo;

    /** @param demo whether to say that all of it is invented */
    Page(ZoneId zone, boolean demo) {
        this.zone = zone;
        this.demo = demo;
    }

    /**
     * @param kind what it is about; empty for the whole workstation
     * @param takenAt when it was seen
     */
    String of(Document document, String kind, Instant takenAt) {
        return HtmlPage.framed(document.title() + (kind.isEmpty() ? "" : ": " + kind), """
                <nav>
                %s</nav>
                <main>
                %s%s</main>
                <footer>
                <p>Seen %s. <a href="%s">Look again</a> · <a href="%s">as JSON</a> · <a href="/openapi.json">API</a></p>
                </footer>
                """.formatted(
                        navigation(kind),
                        demo ? "<p class=\"demo\">An invented workstation, not this machine.</p>\n" : "",
                        writer.write(document),
                        MOMENT.format(takenAt.atZone(zone)),
                        "/" + kind,
                        Routes.API + (kind.isEmpty() ? "snapshot" : kind)));
    }

    /** What the browser may do with a page: show it in this style, and nothing else. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest(PageStyle.CSS)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String navigation(String current) {
        var kinds = Kinds.ALL.stream()
                .map(kind -> link("/" + kind, kind.kind(), kind.kind().equals(current)));
        return link("/", "status", current.isEmpty())
                + link("/#findings", "findings", false)
                + Stream.of("document", "drift", "plan", "runs")
                        .map(about -> link("/" + about, about, about.equals(current)))
                        .collect(Collectors.joining())
                + kinds.collect(Collectors.joining());
    }

    private static String link(String path, String words, boolean current) {
        return "<a href=\"" + path + "\"" + (current ? " aria-current=\"page\"" : "") + ">" + words + "</a>\n";
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
