package dev.atoll.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.apply.KnownRun.Standing;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.plan.Action;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunsTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");

    private final TransientJournal journal = new TransientJournal();
    private final Runs runs = new Runs(journal);

    private RunJournal.OpenRun begun(int minute) {
        var run = ((RunJournal.Taken) journal.claim(NOW.plusSeconds(60L * minute))).run();
        run.note(new Note.Begun(
                NOW.plusSeconds(60L * minute),
                "here",
                new Holder(run.holder().run(), 4711, "me", NOW),
                "apply",
                List.of("start a", "start b")));
        return run;
    }

    private static Note started(String box) {
        return new Note.Started(
                NOW.plusSeconds(61),
                "start " + box,
                ResourceAddress.of("box", box),
                new Action.StartBox(box, Scope.USER));
    }

    private static Note ended() {
        return new Note.Ended(NOW.plusSeconds(120), Note.Ending.FINISHED);
    }

    @Test
    void each_stands_as_its_program_does() {
        var first = begun(0);
        first.note(ended());
        first.close();
        begun(1).close();
        try (var last = begun(2)) {
            assertThat(runs.newest(10))
                    .extracting(KnownRun::standing)
                    .containsExactly(Standing.UNDER_WAY, Standing.INTERRUPTED, Standing.ENDED);
            assertThat(runs.newest(1))
                    .extracting(KnownRun::run)
                    .containsExactly(journal.runs().getFirst());
            assertThat(runs.ids()).hasSize(3).startsWith(last.holder().run());
            assertThat(runs.of(last.holder().run()).orElseThrow().standing()).isEqualTo(Standing.UNDER_WAY);
            assertThat(runs.of("nobody")).isEmpty();
            assertThat(runs.interrupted()).isEmpty();
        }
        assertThat(runs.interrupted()).contains(journal.runs().getFirst());
    }

    /** Between two looks of ours it came to its end. */
    @Test
    void one_that_ends_while_it_is_looked_at_was_not_interrupted() {
        var run = begun(0);
        var id = run.holder().run();
        var quick = new Runs(new RunJournal() {
            @Override
            public Claim claim(Instant now) {
                return journal.claim(now);
            }

            @Override
            public List<Run> runs() {
                return journal.runs();
            }

            @Override
            public Optional<Run> run(String wanted) {
                return journal.run(wanted);
            }

            @Override
            public Optional<Holder> holder() {
                run.note(ended());
                run.close();
                return journal.holder();
            }
        });

        assertThat(quick.interrupted()).isEmpty();
        assertThat(quick.of(id).orElseThrow().standing()).isEqualTo(Standing.ENDED);
    }

    @Test
    void it_is_told_how_far_each_came() {
        var run = begun(0);
        var id = run.holder().run();
        run.note(started("a"));
        assertThat(written(id))
                .contains("goes on", "… start box/a", "start b: not begun")
                .doesNotContain("atoll undo");

        IntStream.rangeClosed(1, 14)
                .forEach(line -> run.note(new Note.Said(NOW.plusSeconds(65), "start a", "Copying blob " + line)));
        run.note(new Note.Finished(NOW.plusSeconds(70), "start a", ActionOutcome.done()));
        run.note(started("b"));
        run.close();
        assertThat(written(id))
                .contains("interrupted", "✓ start box/a, 9 seconds", "? start box/b: nobody knows how far it came")
                .contains("atoll undo " + id, "process 4711 of me")
                .contains("(2 more: -o json)", "Copying blob 3", "Copying blob 14")
                .doesNotContain("Copying blob 2\n");
        assertThat(list()).contains(id, "1 of 2", "interrupted");

        var failing = begun(1);
        failing.note(started("a"));
        failing.note(new Note.Finished(
                NOW.plusSeconds(61), "start a", ActionOutcome.failed(ActionOutcome.Kind.REFUSED, "no", "ask")));
        failing.note(ended());
        failing.close();
        assertThat(written(failing.holder().run())).contains("✗ start box/a: no", "`ask`", "by itself, 1 not made");
    }

    @Test
    void none_is_told_as_none() {
        assertThat(list()).contains("none");
    }

    private String list() {
        return markdown(Documents.runs(runs.newest(10), NOW, ZoneOffset.UTC));
    }

    private String written(String id) {
        return markdown(Documents.run(runs.of(id).orElseThrow(), NOW.plusSeconds(600), ZoneOffset.UTC));
    }

    private static String markdown(Document document) {
        return new MarkdownWriter().write(document);
    }
}
