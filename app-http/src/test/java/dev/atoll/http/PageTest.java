package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.observe.Kinds;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Running DEMO = Running.demo();
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

    private final String status = DEMO.get("/").body();

    @AfterAll
    static void stop() {
        DEMO.close();
    }

    @Test
    void it_shows_every_kind_and_the_findings_of_this_workstation() {
        assertThat(status)
                .startsWith("<!doctype html>")
                .contains("<h1>bazzite</h1>")
                .contains("An invented workstation, not this machine.")
                .contains("opencode-dev")
                .contains("Findings:")
                .contains("Seen 2026-11-25 12:00:00 Z.");
        for (var kind : Kinds.ALL) {
            assertThat(status).contains("href=\"/" + kind + "\"");
        }
    }

    @Test
    void a_kind_has_a_page_that_says_where_one_is() {
        assertThat(DEMO.get("/container").body())
                .contains("<title>bazzite: container</title>")
                .contains("<h1>bazzite</h1>")
                .contains("<a href=\"/container\" aria-current=\"page\">")
                .contains("href=\"/api/v1/container\"")
                .doesNotContain("Findings:");
    }

    @Test
    void it_loads_nothing_and_runs_nothing() {
        assertThat(status)
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("<link")
                .doesNotContain("style=")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContain(" src=");
        assertThat(LINK.matcher(status).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allMatch(target -> target.startsWith("/") || target.startsWith("#"));
    }

    @Test
    void its_policy_allows_exactly_its_own_style() throws Exception {
        var style = STYLE.matcher(status).results().toList();
        assertThat(style).hasSize(1);
        var digest = MessageDigest.getInstance("SHA-256")
                .digest(style.getFirst().group(1).getBytes(UTF_8));

        assertThat(DEMO.get("/").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe");
    }
}
