package dev.atoll.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Containers;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Step;
import dev.atoll.core.restore.RestorePoint;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pitfall 50: somebody sets the clock back, between two runs and in the middle of one. */
class ClockTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    @Test
    void pitfall_50_names_of_runs_count_on_until_the_clock_has_caught_up() {
        var given = new ArrayList<String>();
        for (var second : List.of(0, 0, -3600, -3599, 0, 1, 1)) {
            given.add(RunIds.next(NOON.plusSeconds(second), given));
        }

        assertThat(given)
                .containsExactly(
                        "20261126-120000",
                        "20261126-120000.2",
                        "20261126-120000.3",
                        "20261126-120000.4",
                        "20261126-120000.5",
                        "20261126-120001",
                        "20261126-120001.2")
                .isSortedAccordingTo(RunIds.BY_NAME);
    }

    @Test
    void pitfall_50_the_tenth_comes_after_the_ninth_and_what_is_no_run_counts_for_nothing() {
        var given = new ArrayList<>(List.of("notes", "99999999", "20991231-000000.old", "20261126-120000.9"));

        given.add(RunIds.next(NOON, given));
        given.add(RunIds.next(NOON, given));

        assertThat(given).endsWith("20261126-120000.10", "20261126-120000.11");
    }

    /** What is undone is the last run, whatever its clock said; and nothing of it took less than no time. */
    @Test
    void pitfall_50_the_last_run_is_the_last_one_and_nothing_takes_less_than_no_time() {
        var journal = new TransientJournal();
        var first = ran(journal, NOON);
        var second = ran(journal, NOON.minus(Duration.ofHours(2)));

        assertThat(journal.runs()).extracting(Run::id).containsExactly(second.run(), first.run());
        assertThat(new Runs(journal).ids()).startsWith(second.run());
        assertThat(second.results()).extracting(ApplyReport.Result::took).containsExactly(Duration.ZERO);
        var known = new Runs(journal).of(second.run()).orElseThrow();
        assertThat(new MarkdownWriter().write(Documents.run(known, NOON, ZoneOffset.UTC)))
                .contains("**Took**: 0 seconds");
    }

    private static ApplyReport ran(RunJournal journal, Instant begun) {
        // It goes back by an hour whenever it is asked.
        var clock = new ArrayList<>(Stream.iterate(begun, at -> at.minus(Duration.ofHours(1)))
                .limit(9)
                .toList());
        var acts = new Acts(Ports.of(Kinds.CONTAINER, (Containers) new ActingContainers()), new HostPath("/home/me"));
        var start = new Step.Change(
                "start a",
                ResourceAddress.of("box", "a"),
                new Action.StartBox("a", Scope.USER),
                Step.Reason.STATE_CHANGED,
                "wanted running",
                BlastRadius.NONE,
                List.of());
        try (var run = ((RunJournal.Taken) journal.claim(clock.removeFirst())).run()) {
            run.note(new Note.Begun(clock.removeFirst(), "here", run.holder(), "apply", List.of("start a")));
            var noted = new Noted(acts, Faults.NONE, clock::removeFirst, run, ApplyListener.SILENT);
            return Applier.apply(List.of(start), noted, Pace.STEADY);
        }
    }

    private static RestorePoint.State point(String run, Instant at) {
        return new RestorePoint.State(
                "dev." + run,
                "dev",
                Scope.USER,
                at,
                "localhost/atoll/restore-points/dev:" + run,
                Optional.empty(),
                Optional.empty(),
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void pitfall_50_what_the_last_run_kept_is_not_pruned_as_the_oldest() {
        var points = List.of(
                point("20261126-120000", NOON),
                point("20261126-120000.10", NOON.minus(Duration.ofHours(1))),
                point("20261126-120000.9", NOON.minus(Duration.ofHours(2))));

        var plan = Pruning.plan(
                new Observation.Known<>(points, NOON, List.of(), Optional.empty()), new Keep(1, Optional.empty()));

        assertThat(plan.changes())
                .extracting(Step.Change::action)
                .containsExactlyInAnyOrder(
                        new Action.DropRestorePoint("dev.20261126-120000"),
                        new Action.DropRestorePoint("dev.20261126-120000.9"));
    }
}
