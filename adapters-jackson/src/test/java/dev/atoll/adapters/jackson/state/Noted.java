package dev.atoll.adapters.jackson.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.apply.Holder;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.plan.Action;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Notes for tests: one of each kind, with every way something can go. */
final class Noted {
    static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123456789Z");

    private Noted() {}

    static List<Note> everything(Holder holder) {
        var starting = new Action.StartBox("größe", Scope.SYSTEM);
        var outcomes = Stream.of(
                ActionOutcome.done(),
                new ActionOutcome.Done(Optional.of(ActionOutcome.Pending.REBOOT)),
                new ActionOutcome.AlreadySo(),
                ActionOutcome.failed(ActionOutcome.Kind.NO_SPACE, "no room\nat all", "df -h"),
                new ActionOutcome.Failed(ActionOutcome.Kind.REFUSED, "\"no\"", Optional.empty()),
                new ActionOutcome.Skipped("it needs what is not done", Optional.of("wait")));
        return Stream.of(
                        Stream.of(begun(holder)),
                        outcomes.flatMap(outcome -> Stream.of(
                                new Note.Started(NOON, "start box/größe", address(), starting),
                                new Note.Said(NOON, "start box/größe", "Copying blob \"a\""),
                                new Note.Finished(NOON, "start box/größe", outcome))),
                        Stream.of(Note.Ending.values()).map(how -> new Note.Ended(NOON, how)))
                .flatMap(notes -> notes)
                .<Note>map(note -> note)
                .toList();
    }

    static Note.Begun begun(Holder holder) {
        return new Note.Begun(NOON, "bazzite", holder, "apply", List.of("start box/größe", "stop box/other"));
    }

    private static ResourceAddress address() {
        return ResourceAddress.of("box", "rootful/größe");
    }

    static RunJournal.OpenRun taken(RunJournal.Claim claim) {
        assertThat(claim).isInstanceOf(RunJournal.Taken.class);
        return ((RunJournal.Taken) claim).run();
    }

    static Holder holder(RunJournal.Claim claim) {
        assertThat(claim).isInstanceOf(RunJournal.Held.class);
        return ((RunJournal.Held) claim).by();
    }
}
