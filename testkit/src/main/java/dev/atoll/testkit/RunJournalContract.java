package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.apply.Holder;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.Run;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.plan.Action;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link RunJournal} keeps. */
public interface RunJournalContract {
    /** A journal in which nothing is noted. Asked once by each test. */
    RunJournal journal();

    @Test
    default void jrn_1_where_nothing_was_noted_there_is_no_run_and_nobody() {
        var journal = journal();

        assertThat(journal.runs()).isEmpty();
        assertThat(journal.holder()).isEmpty();
    }

    @Test
    default void jrn_2_one_at_a_time_and_whoever_comes_second_learns_who() {
        var journal = journal();
        var first = taken(journal, 0);

        assertThat(journal.claim(at(1))).isEqualTo(new RunJournal.Held(first.holder()));
        assertThat(journal.holder()).contains(first.holder());
        assertThat(first.holder().since()).isEqualTo(at(0));
        first.close();
    }

    @Test
    default void jrn_3_closing_gives_the_place_up_once() {
        var journal = journal();
        var first = taken(journal, 0);
        first.close();

        assertThat(journal.holder()).isEmpty();
        var second = taken(journal, 1);
        first.close();
        assertThat(journal.claim(at(2))).isEqualTo(new RunJournal.Held(second.holder()));
        second.close();
        assertThat(journal.holder()).isEmpty();
    }

    @Test
    default void jrn_4_what_is_noted_is_read_back_in_order() {
        var journal = journal();
        var run = taken(journal, 0);
        var notes = notes(run.holder());
        notes.forEach(note -> assertThat(run.note(note)).isEmpty());
        run.close();

        var id = run.holder().run();
        assertThat(journal.run(id)).contains(Run.of(id, notes));
        assertThat(journal.runs())
                .as("without what tools said")
                .containsExactly(Run.of(
                        id,
                        notes.stream()
                                .filter(note -> !(note instanceof Note.Said))
                                .toList()));
    }

    @Test
    default void jrn_5_a_run_is_told_while_it_is_under_way() {
        var journal = journal();
        var run = taken(journal, 0);
        var notes = notes(run.holder());
        for (var i = 0; i < notes.size(); i++) {
            run.note(notes.get(i));
            assertThat(journal.run(run.holder().run()))
                    .contains(Run.of(run.holder().run(), notes.subList(0, i + 1)));
        }
        run.close();
    }

    /** Pitfall 50: a clock that goes back makes no run another's, and the last one stays the newest. */
    @Test
    default void jrn_6_the_newest_comes_first_and_no_two_are_one_whatever_the_clock_does() {
        var journal = journal();
        var ids = new ArrayList<String>();
        for (var second : List.of(50, 50, 10, 50, 10, 51, 9)) {
            try (var run = taken(journal, second)) {
                run.note(begun(run.holder(), second));
                ids.add(run.holder().run());
            }
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(journal.runs()).extracting(Run::id).containsExactlyElementsOf(ids.reversed());
        assertThat(journal.newest(3)).isEqualTo(journal.runs().subList(0, 3));
        assertThat(journal.latest()).contains(journal.runs().getFirst());
        assertThat(journal.unfinished())
                .as("the last one")
                .contains(journal.runs().getFirst());
    }

    @Test
    default void jrn_7_a_place_that_was_taken_for_nothing_leaves_no_run() {
        var journal = journal();
        taken(journal, 0).close();

        assertThat(journal.runs()).isEmpty();
    }

    @Test
    default void jrn_8_notes_of_several_threads_are_all_there() {
        var journal = journal();
        var run = taken(journal, 0);
        run.note(begun(run.holder(), 0));
        assertThat(atOnce(40, i -> run.note(finished(1, "change " + i)))).containsOnly(Optional.empty());
        run.close();

        assertThat(journal.runs().getFirst().outcomes())
                .containsOnlyKeys(
                        IntStream.range(0, 40).mapToObj(i -> "change " + i).toList());
    }

    @Test
    default void jrn_9_of_several_that_come_at_once_one_gets_the_place() {
        var journal = journal();

        var claims = atOnce(20, i -> journal.claim(at(i)));

        assertThat(claims).filteredOn(RunJournal.Taken.class::isInstance).hasSize(1);
        assertThat(claims).filteredOn(RunJournal.Held.class::isInstance).hasSize(19);
        claims.stream()
                .filter(RunJournal.Taken.class::isInstance)
                .forEach(claim -> ((RunJournal.Taken) claim).run().close());
    }

    @Test
    default void jrn_10_an_interrupt_tears_no_line_and_stays() {
        var journal = journal();
        Thread.currentThread().interrupt();
        var run = taken(journal, 0);
        var notes = notes(run.holder());
        notes.forEach(note -> assertThat(run.note(note)).isEmpty());
        assertThat(journal.holder()).contains(run.holder());
        run.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal.run(run.holder().run())).contains(Run.of(run.holder().run(), notes));
    }

    @Test
    default void jrn_11_a_run_is_found_by_its_name_and_no_other() {
        var journal = journal();
        var run = taken(journal, 0);
        var id = run.holder().run();
        assertThat(journal.run(id)).as("nothing was noted yet").isEmpty();
        run.note(begun(run.holder(), 0));
        run.close();

        assertThat(journal.run(id)).contains(journal.runs().getFirst());
        for (var other : List.of("", id + "x", "../runs/" + id, "..", "/", id + "\u0000")) {
            assertThat(journal.run(other)).as(other).isEmpty();
            assertThat(journal.tail(other).more()).as(other).isEmpty();
        }
    }

    @Test
    default void jrn_12_whoever_reads_on_is_told_each_note_once_and_in_order() {
        var journal = journal();
        var run = taken(journal, 0);
        var notes = notes(run.holder());
        run.note(notes.get(0));
        run.note(notes.get(1));
        var early = journal.tail(run.holder().run());
        assertThat(early.more()).contains(notes.subList(0, 2));
        assertThat(early.more()).contains(List.of());

        for (var note : notes.subList(2, notes.size())) {
            run.note(note);
            assertThat(early.more()).contains(List.of(note));
        }
        run.close();

        assertThat(early.more()).contains(List.of());
        assertThat(journal.tail(run.holder().run()).more()).contains(notes);
    }

    private static RunJournal.OpenRun taken(RunJournal journal, int second) {
        var claim = journal.claim(at(second));
        assertThat(claim).isInstanceOf(RunJournal.Taken.class);
        return ((RunJournal.Taken) claim).run();
    }

    /** One of each kind, and a change that nobody saw the end of. */
    private static List<Note> notes(Holder holder) {
        return List.of(
                begun(holder, 1),
                started(2, "start box/dev"),
                new Note.Said(at(2), "start box/dev", "it is being started"),
                finished(3, "start box/dev"),
                started(4, "start box/other"),
                new Note.Ended(at(5), Note.Ending.STOPPED));
    }

    private static Note.Begun begun(Holder holder, int second) {
        return new Note.Begun(
                at(second), "bazzite", holder, "undo 20261124-080000", List.of("start box/dev", "start box/other"));
    }

    private static Note started(int second, String change) {
        return new Note.Started(
                at(second), change, ResourceAddress.of("box", "dev"), new Action.StartBox("dev", Scope.USER));
    }

    private static Note finished(int second, String change) {
        return new Note.Finished(at(second), change, ActionOutcome.done());
    }

    private static Instant at(int second) {
        return Instant.parse("2026-11-26T14:05:00Z").plusSeconds(second);
    }

    private static <T> List<T> atOnce(int times, IntFunction<T> doing) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return IntStream.range(0, times).mapToObj(i -> threads.submit(() -> doing.apply(i))).toList().stream()
                    .map(RunJournalContract::result)
                    .toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
