package dev.atoll.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Facts;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import dev.atoll.core.finding.Finding;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.finding.Mute;
import dev.atoll.core.finding.Severity;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final Finding FINDING =
            new Finding("boot-health", Optional.empty(), Severity.WARNING, "Wrong.", "seen", Optional.of("mend"));

    static List<PortKey<?, ?>> kinds() {
        return Kinds.ALL;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_that_was_not_seen_says_so_and_why(PortKey<?, ?> kind) {
        assertThat(written(kind, unknown(kind, Cause.NOT_RUNNING).build()))
                .contains("not observed, not running: nobody answers")
                .contains("`start it`");
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void every_cause_has_its_words(Cause cause) {
        assertThat(written(Kinds.HOST, unknown(Kinds.HOST, cause).build()))
                .contains(
                        "not observed, " + cause.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    @Test
    void an_empty_list_is_none_and_an_unseen_one_is_not() {
        assertThat(written(Kinds.CONTAINER, boxes())).contains("none").doesNotContain("not observed");
        assertThat(written(
                        Kinds.CONTAINER,
                        unknown(Kinds.CONTAINER, Cause.TIMED_OUT).build()))
                .doesNotContain("none");
    }

    @Test
    void a_gap_is_told_below_what_was_seen() {
        var gap =
                Trouble.of(Cause.ACCESS_DENIED, "permission denied", "sudo it").in("rootful containers");
        var seen = Snapshot.at(NOW)
                .put(
                        Kinds.CONTAINER,
                        new Observation.Known<>(List.of(box("tools")), NOW, List.of(gap), Optional.empty()))
                .build();

        assertThat(written(Kinds.CONTAINER, seen))
                .contains("tools")
                .contains("not observed: rootful containers, access denied: permission denied `sudo it`");
        assertThat(new MarkdownWriter()
                        .write(Documents.one(Kinds.CONTAINER, "tools", seen, ZoneOffset.UTC)
                                .orElseThrow()))
                .contains("not observed: rootful containers");
    }

    @Test
    void a_status_counts_findings_and_those_that_are_muted() {
        var muted = new FindingReport.Muted(FINDING, new Mute("rule", LocalDate.EPOCH, "known"));

        assertThat(status(FindingReport.NONE)).contains("## Findings\n\nnone\n");
        assertThat(status(new FindingReport(List.of(FINDING), List.of())))
                .contains("## Findings: 1\n")
                .contains("> warning: Wrong (seen) \\[boot-health\\] `mend`");
        assertThat(status(new FindingReport(List.of(), List.of(muted))))
                .contains("none\n\n1 muted in the settings file\n")
                .doesNotContain("Wrong.");
    }

    @Test
    void nothing_is_called_so_is_not_the_same_as_not_seen() {
        assertThat(Documents.one(Kinds.CONTAINER, "missing", boxes(box("tools")), ZoneOffset.UTC))
                .isEmpty();
        assertThat(Documents.one(
                        Kinds.CONTAINER,
                        "tools",
                        unknown(Kinds.CONTAINER, Cause.TIMED_OUT).build(),
                        ZoneOffset.UTC))
                .isPresent();
    }

    @Test
    void names_are_those_that_can_be_shown() {
        var seen = boxes(box("a"), box("b"));

        assertThat(Documents.names(Kinds.CONTAINER, seen)).containsExactly("a", "b");
        assertThat(Documents.names(Kinds.CONTAINER, seen))
                .allSatisfy(name -> assertThat(Documents.one(Kinds.CONTAINER, name, seen, ZoneOffset.UTC))
                        .isPresent());
        assertThat(Documents.names(Kinds.PEER, seen)).isEmpty();
    }

    private static String status(FindingReport findings) {
        return new MarkdownWriter().write(Documents.status(Snapshot.at(NOW).build(), findings, ZoneOffset.UTC));
    }

    private static String written(PortKey<?, ?> kind, Snapshot seen) {
        return new MarkdownWriter().write(Documents.of(kind, seen, ZoneOffset.UTC));
    }

    private static Snapshot boxes(Container.State... boxes) {
        return Snapshot.at(NOW)
                .put(Kinds.CONTAINER, Observation.known(List.of(boxes), NOW))
                .build();
    }

    private static Container.State box(String name) {
        return Facts.plain(Container.State.class, Map.of("name", name));
    }

    private static <T> Snapshot.Builder unknown(PortKey<?, T> kind, Cause cause) {
        return Snapshot.at(NOW).put(kind, Observation.unknown(Trouble.of(cause, "nobody answers", "start it"), NOW));
    }
}
