package dev.atoll.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.claim.Checked;
import dev.atoll.core.claim.ClaimReport;
import dev.atoll.core.claim.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimViewTest {
    @Test
    void what_is_wrong_comes_first_and_what_is_right_last() {
        var report = new ClaimReport(
                List.of(
                        new Checked(1, "one", Verdict.CONFIRMED, "so it is", Optional.empty()),
                        new Checked(2, "two", Verdict.UNANSWERED, "nobody knows", Optional.empty()),
                        new Checked(3, "three", Verdict.GIVES_AWAY, "hide it", Optional.empty()),
                        new Checked(4, "four", Verdict.CONTRADICTED, "it is five", Optional.of("count it"))),
                7);

        var page = new MarkdownWriter().write(Documents.claims("page.md", report));

        assertThat(page)
                .containsSubsequence(
                        "1 claim is contradicted, 1 confirmed, 1 unanswered",
                        "1 line gives something away, 7 lines were not understood",
                        "## Not so",
                        "> line 4: four — it is five `count it`",
                        "## Gives away",
                        "## Unanswered",
                        "## So");
    }

    @Test
    void what_there_is_none_of_has_no_table() {
        assertThat(new MarkdownWriter().write(Documents.claims("page.md", new ClaimReport(List.of(), 0))))
                .contains("0 claims are contradicted")
                .doesNotContain("##");
    }
}
