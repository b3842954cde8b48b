package dev.atoll.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Facts;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.service.Service;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every claim: what was not seen decides nothing. */
class ClaimsTest {
    private static final Trouble DENIED = Trouble.of(Cause.ACCESS_DENIED, "nobody may look");

    /** A line that each kind decides alone. */
    private static final Map<PortKey<?, ?>, String> OF_KINDS = Map.of(
            Kinds.MACHINE, "Kernel: 6.14.5",
            Kinds.HOST, "There is a rollback",
            Kinds.CONTAINER, "| Box | Status |\n|---|---|\n| forge | up |\n| shed | up |",
            Kinds.PEER, "MagicDNS: on",
            Kinds.VOLUME, "USB disk: ext4",
            Kinds.SERVICE, "## Daemons\n- sshd: running\n- nfsd: running",
            Kinds.LISTENER, "Nothing is exposed",
            Kinds.TASK, "Weekly: update the boxes");

    private static final Map<DetailKey<?, ?, ?>, String> OF_DETAILS = Map.of(
            Kinds.CONTAINER_DETAILS, "Boxes are isolated",
            Kinds.BOX_CONTENTS, "## forge\nTools: go 1.24",
            Kinds.CONNECTIVITY, "Relay: Frankfurt",
            Kinds.SERVICE_DETAILS, "sshd # (enabled)");

    /** What rests on things not being there. */
    private static final String ABSENT = """
            # Containers
            ## shed
            Image: x
            # Templates of boxes
            - lathe: later
            # Daemons
            - nfsd: running
            # Peers
            - gone: online
            # Rest
            sdz9 40G
            Nothing is exposed
            Everything works
            Boxes share the host network
            """;

    static List<PortKey<?, ?>> kinds() {
        return Kinds.ALL;
    }

    static List<DetailKey<?, ?, ?>> details() {
        return Kinds.DETAILS;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_that_was_not_seen_answers_nothing(PortKey<?, ?> kind) {
        var text = OF_KINDS.getOrDefault(kind, "");

        assertThat(ClaimWorld.check(text).claims()).isNotEmpty().allMatch(ClaimsTest::decided);
        assertThat(ClaimWorld.check(text, without(kind)).claims()).isNotEmpty().allSatisfy(claim -> {
            assertThat(claim.verdict()).isEqualTo(Verdict.UNANSWERED);
            assertThat(claim.evidence()).contains("not observed, access denied");
        });
    }

    @ParameterizedTest
    @MethodSource("details")
    void neither_does_a_deeper_read(DetailKey<?, ?, ?> detail) {
        var text = OF_DETAILS.getOrDefault(detail, "");

        assertThat(ClaimWorld.check(text).claims()).isNotEmpty().allMatch(ClaimsTest::decided);
        assertThat(ClaimWorld.check(text, without(detail)).claims())
                .isNotEmpty()
                .noneMatch(ClaimsTest::decided);
    }

    @Test
    void what_a_gap_may_hide_is_not_absent() {
        var seen = ClaimWorld.all().build();
        var gaps = Snapshot.at(ClaimWorld.NOW);
        Kinds.ALL.forEach(kind -> gap(kind, seen, gaps));
        Kinds.DETAILS.forEach(detail -> gap(detail, seen, gaps));

        assertThat(ClaimWorld.check(ABSENT, seen).claims())
                .hasSizeGreaterThan(7)
                .allMatch(ClaimsTest::decided);
        assertThat(ClaimWorld.check(ABSENT, gaps.build()).claims())
                .hasSizeGreaterThan(7)
                .noneMatch(ClaimsTest::decided);
    }

    @Test
    void an_open_port_is_named_with_its_box_and_says_nothing_of_a_firewall() {
        var open = ClaimWorld.all()
                .put(
                        Kinds.LISTENER,
                        ClaimWorld.known(List.of(ClaimWorld.listener("0.0.0.0", 3000, Listener.Reach.LAN))))
                .build();

        assertThat(ClaimWorld.check("No public ports", open).of(Verdict.CONTRADICTED))
                .singleElement()
                .satisfies(claim -> assertThat(claim.evidence())
                        .contains(
                                "port 3000 on every interface (forge)", "firewall in front of them is not looked at"));
    }

    @Test
    void claims_are_sorted_by_line_and_told_once() {
        var report = ClaimWorld.check("MagicDNS: on\nKernel: 6\n\nMagicDNS: off\nblah blah");

        assertThat(report.claims()).extracting(Checked::line).containsExactly(1, 2, 4);
        assertThat(report.unread()).isEqualTo(1);
    }

    @Test
    void tools_are_asked_for_by_the_names_that_the_text_has() {
        var sight = Claims.sight("""
                # Boxes
                ## forge
                Image: fedora
                Tools: GitHub CLI 2.1, Node.js 24
                # Commands
                `distrobox enter attic -- sudo apt update`
                """);

        assertThat(sight.closely().get(Kinds.BOX_CONTENTS))
                .contains("forge/gh", "forge/node", "attic/package:bash")
                .doesNotContain("forge", "attic");
        assertThat(sight.deep()).contains(Kinds.CONTAINER_DETAILS, Kinds.SERVICE_DETAILS);
        assertThat(sight.kinds()).containsAll(Kinds.ALL);
    }

    @Test
    void a_report_is_the_same_twice_and_long_texts_are_shortened() {
        var text = ABSENT + "Kernel: 6.14.5 " + "and more ".repeat(80);

        assertThat(ClaimWorld.check(text)).isEqualTo(ClaimWorld.check(text));
        assertThat(ClaimWorld.check(text).claims())
                .allMatch(claim ->
                        claim.claim().length() <= 300 && claim.evidence().length() <= 300);
    }

    @ParameterizedTest
    @CsvSource({"success, CONFIRMED, ran on 2026-05-19", "exit-code, CONTRADICTED, did not end well: exit-code"})
    void a_job_that_backs_up_answers_for_it(String result, Verdict verdict, String evidence) {
        var ran = Optional.of(ClaimWorld.NOW.minus(Duration.ofDays(1)));
        var timer = new Service.Timer(
                "restic-photos.timer", Scope.USER, "restic-photos.service", ran, ran, Optional.of(result));
        var seen = ClaimWorld.all()
                .put(Kinds.SERVICE, ClaimWorld.known(new Service.Units(List.of(), List.of(timer))))
                .build();

        assertThat(ClaimWorld.check("Photos: backed up", seen).of(verdict))
                .singleElement()
                .satisfies(claim -> assertThat(claim.evidence()).contains(evidence));
    }

    @Test
    void all_is_well_only_where_nothing_is_found() {
        var broken = Facts.plain(
                Container.State.class,
                Map.of("name", "forge", "status", Container.Status.EXITED, "exitCode", Optional.of(1)));
        var seen = ClaimWorld.all()
                .put(Kinds.CONTAINER, ClaimWorld.known(List.of(broken)))
                .build();

        assertThat(ClaimWorld.check("All systems operational\nContainers are stable", seen)
                        .of(Verdict.CONTRADICTED))
                .hasSize(2)
                .allSatisfy(claim -> assertThat(claim.evidence()).contains("forge ended with an error"));
    }

    @Test
    void a_manifest_is_no_proof() {
        var report = Claims.check(
                "All is backed up to the cloud",
                ClaimWorld.all().build(),
                Optional.of(Manifest.of("workbench")),
                ZoneOffset.UTC);

        assertThat(report.of(Verdict.UNANSWERED)).hasSize(1);
    }

    private static boolean decided(Checked claim) {
        return claim.verdict() == Verdict.CONTRADICTED || claim.verdict() == Verdict.CONFIRMED;
    }

    private static <T> Snapshot without(PortKey<?, T> kind) {
        return ClaimWorld.all()
                .put(kind, Observation.unknown(DENIED, ClaimWorld.NOW))
                .build();
    }

    private static <D> Snapshot without(DetailKey<?, ?, D> detail) {
        return ClaimWorld.all()
                .put(detail, Observation.unknown(DENIED, ClaimWorld.NOW))
                .build();
    }

    private static <T> void gap(PortKey<?, T> kind, Snapshot seen, Snapshot.Builder gaps) {
        gaps.put(kind, ClaimWorld.partly(seen.seen(kind).orElseThrow(), DENIED.hiding(Scope.SYSTEM, "the rest")));
    }

    private static <D> void gap(DetailKey<?, ?, D> detail, Snapshot seen, Snapshot.Builder gaps) {
        gaps.put(detail, ClaimWorld.partly(seen.seen(detail).orElseThrow(), DENIED.in("the rest")));
    }
}
