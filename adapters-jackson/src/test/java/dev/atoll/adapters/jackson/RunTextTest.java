package dev.atoll.adapters.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.apply.Holder;
import dev.atoll.core.apply.KnownRun;
import dev.atoll.core.apply.KnownRun.Standing;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.Run;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.plan.Action;
import dev.atoll.testkit.Golden;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunTextTest {
    private static final JsonViews JSON = JsonViews.json();
    private static final String ID = "20261126-120000";

    private static Instant at(int second) {
        return Instant.parse("2026-11-26T12:00:00Z").plusSeconds(second);
    }

    private static Note started(int second, String box) {
        return new Note.Started(
                at(second), "start box/" + box, ResourceAddress.of("box", box), new Action.StartBox(box, Scope.USER));
    }

    private static Note finished(int second, String box, ActionOutcome outcome) {
        return new Note.Finished(at(second), "start box/" + box, outcome);
    }

    /** One change for every way it can go; the last but one is being done, the last was not begun. */
    private static List<Note> notes() {
        return List.of(
                new Note.Begun(
                        at(0),
                        "bazzite",
                        new Holder(ID, 4711, "yish", at(0)),
                        "apply",
                        Stream.of("a", "b", "c", "d", "e", "f", "g")
                                .map(box -> "start box/" + box)
                                .toList()),
                started(1, "a"),
                finished(2, "a", ActionOutcome.done()),
                started(2, "b"),
                finished(4, "b", new ActionOutcome.Done(Optional.of(Pending.LOGIN))),
                started(4, "c"),
                finished(5, "c", new ActionOutcome.AlreadySo()),
                started(5, "d"),
                finished(
                        9,
                        "d",
                        ActionOutcome.failed(
                                Kind.REFUSED, "no: token=ghp_0123456789abcdefghijklmnopqrstuvwxyz", "podman ps")),
                started(9, "e"),
                finished(9, "e", new ActionOutcome.Skipped("it needs d", Optional.empty())),
                started(10, "f"));
    }

    private static KnownRun run(Standing standing) {
        var notes = new ArrayList<>(notes());
        if (standing == Standing.ENDED) {
            notes.add(new Note.Ended(at(20), Note.Ending.STOPPED));
        }
        return new KnownRun(Run.of(ID, notes), standing);
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void a_run_is_a_document_however_it_stands(Standing standing) {
        var name = standing.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

        Golden.check("run-" + name + ".json", JSON.run(run(standing)));
    }

    @Test
    void a_list_of_runs_is_a_document() {
        Golden.check(
                "runs.json",
                JSON.runs(Stream.of(Standing.values()).map(RunTextTest::run).toList()));
    }

    @Test
    void each_note_is_an_event_on_one_line() throws Exception {
        var run = run(Standing.ENDED).run();
        var events = Stream.concat(run.notes().stream().map(RunEvent::of), Stream.of(RunEvent.interrupted(run.last())))
                .map(JSON::event)
                .toList();

        Golden.check("run-events.jsonl", String.join("\n", events) + "\n");
        for (var event : Files.readAllLines(Path.of("src/test/resources/golden/run-events.jsonl"))) {
            assertThat(Validator.errors(JsonSchemas.of(JsonSchemas.RUN_EVENT).orElseThrow(), event))
                    .isEmpty();
        }
    }

    @Test
    void no_secret_is_told() {
        var whole = JSON.run(run(Standing.ENDED))
                + run(Standing.ENDED).run().notes().stream()
                        .map(RunEvent::of)
                        .map(JSON::event)
                        .toList();

        assertThat(whole).contains("***").doesNotContain("ghp_0123456789");
    }

    @Test
    void a_status_tells_of_an_apply_that_was_interrupted() {
        var seen = Pictures.unknown();

        Golden.check(
                "snapshot-interrupted.json",
                JSON.snapshot(
                        seen,
                        Pictures.findings(seen),
                        Optional.of(run(Standing.INTERRUPTED).run())));
        assertThat(JSON.snapshot(seen, Pictures.findings(seen))).doesNotContain("interruptedApply");
    }
}
