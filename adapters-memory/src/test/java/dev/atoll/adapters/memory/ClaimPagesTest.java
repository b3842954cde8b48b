package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atoll.core.Workstation;
import dev.atoll.core.claim.Checked;
import dev.atoll.core.claim.ClaimReport;
import dev.atoll.core.claim.Claims;
import dev.atoll.core.claim.Verdict;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.testkit.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hand-written page about the reference machine, and what is so. */
class ClaimPagesTest {
    private static final String PAGE = page();
    private static final Snapshot SEEN = seen(PAGE, Simulated.NOW);
    private static final Trouble DENIED = Trouble.of(Cause.ACCESS_DENIED, "nobody may look");

    static List<PortKey<?, ?>> kinds() {
        return Kinds.ALL;
    }

    static List<DetailKey<?, ?, ?>> details() {
        return Kinds.DETAILS;
    }

    @Test
    void a_page_of_somebodys() {
        Golden.check("claims.md", new MarkdownWriter().write(Documents.claims("hand-written.md", checked(PAGE, SEEN))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void a_kind_that_was_not_seen_decides_nothing_new(PortKey<?, T> kind) {
        var hidden = Snapshot.at(Simulated.NOW).put(kind, Observation.<T>unknown(DENIED, Simulated.NOW));

        assertThat(decided(SEEN)).containsAll(decided(SEEN.with(hidden.build())));
    }

    @ParameterizedTest
    @MethodSource("details")
    <D> void neither_does_a_deeper_read(DetailKey<?, ?, D> detail) {
        assertThat(decided(SEEN))
                .containsAll(decided(SEEN.with(detail, Observation.<D>unknown(DENIED, Simulated.NOW))));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <T> void nor_does_a_gap(PortKey<?, T> kind) {
        var partly = Snapshot.at(Simulated.NOW)
                .put(
                        kind,
                        new Observation.Known<>(
                                SEEN.seen(kind).orElseThrow(),
                                Simulated.NOW,
                                List.of(DENIED.hiding(Scope.SYSTEM, "the rest")),
                                Optional.empty()));

        assertThat(decided(SEEN)).containsAll(decided(SEEN.with(partly.build())));
    }

    /** The page this was first drawn for, in place: never copied, and not there for everybody. */
    @Test
    void the_overview_is_contradicted_where_it_is_wrong() throws IOException {
        var named = System.getenv("ATOLL_SAMPLES");
        assumeTrue(named != null, "ATOLL_SAMPLES names no folder");
        var file = Path.of(named).resolveSibling("system-overview.md");
        assumeTrue(Files.isReadable(file), "no overview beside the samples");
        var text = Files.readString(file);

        var report = checked(text, seen(text, Simulated.NOW.plus(Duration.ofDays(20))));

        contradicted(report, "awk", "field 3");
        contradicted(report, "Public IPv6", "nine groups");
        contradicted(report, "git clone", "two accounts");
        contradicted(report, "dnf update", "bazzite-arch (arch)");
        contradicted(report, "Monthly", "uupd.timer does it");
        contradicted(report, "No public ports", "port 22 on every interface (sshd.service)");
        contradicted(report, "via Tailscale only", "port 4000 on every interface (litellm-proxy)");
        contradicted(report, "isolation", "no isolation");
        contradicted(report, "Encrypted storage", "not encrypted: sda3");
        contradicted(report, "All systems operational", "finding");
        contradicted(report, "28 days ago", "last seen 2026-02-02");
        assertThat(report.of(Verdict.GIVES_AWAY)).hasSizeGreaterThan(10);
        assertThat(report.of(Verdict.CONFIRMED)).hasSizeGreaterThan(60);
    }

    private static void contradicted(ClaimReport report, String claim, String evidence) {
        assertThat(report.of(Verdict.CONTRADICTED)).as(claim).anySatisfy(found -> {
            assertThat(found.claim()).contains(claim);
            assertThat(found.evidence()).contains(evidence);
        });
    }

    /** By line, verdict: what is said in evidence may be less when less was seen. */
    private static Set<String> decided(Snapshot seen) {
        return checked(PAGE, seen).claims().stream()
                .filter(claim -> claim.verdict() == Verdict.CONTRADICTED || claim.verdict() == Verdict.CONFIRMED)
                .map(ClaimPagesTest::decision)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String decision(Checked claim) {
        return claim.line() + " " + claim.claim() + " " + claim.verdict();
    }

    private static ClaimReport checked(String text, Snapshot seen) {
        return Claims.check(text, seen, Optional.empty(), ZoneOffset.UTC);
    }

    private static Snapshot seen(String text, Instant now) {
        var clock = InstantSource.fixed(now);
        return Workstation.builder()
                .with(ReferenceWorkstation.at(now).world(clock).ports())
                .clock(clock)
                .build()
                .observe(Claims.sight(text));
    }

    private static String page() {
        try (var page = Objects.requireNonNull(ClaimPagesTest.class.getResourceAsStream("hand-written.md"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
