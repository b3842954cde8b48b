package dev.atoll.adapters.jackson;

import dev.atoll.core.apply.Note;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.SecretLook;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that happens in an apply, as it is written: what was noted down, and that its program is gone. What looks
 * like a secret has stars in its place.
 *
 * @param changes ids of what is to be done, in order, of a beginning
 * @param change the id of the change it is about
 * @param what the action in one line
 * @param line what a tool said
 */
public record RunEvent(
        Kind event,
        Instant at,
        Optional<List<String>> changes,
        Optional<String> change,
        Optional<ResourceAddress> address,
        Optional<String> verb,
        Optional<String> what,
        Optional<String> line,
        Optional<OutcomeText> outcome,
        Optional<Note.Ending> ending) {
    public RunEvent {
        changes = changes.map(List::copyOf);
    }

    /** What happens. */
    public enum Kind {
        BEGUN,
        STARTED,
        SAID,
        FINISHED,
        ENDED,
        /** Nothing will come any more: its program is gone. */
        INTERRUPTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static RunEvent of(Note note) {
        return switch (note) {
            case Note.Begun begun -> begun(begun);
            case Note.Started started -> started(started);
            case Note.Said said ->
                new RunEvent(
                        Kind.SAID,
                        said.at(),
                        Optional.empty(),
                        Optional.of(said.change()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(SecretLook.hidden(said.line())),
                        Optional.empty(),
                        Optional.empty());
            case Note.Finished finished ->
                new RunEvent(
                        Kind.FINISHED,
                        finished.at(),
                        Optional.empty(),
                        Optional.of(finished.change()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(OutcomeText.of(finished.outcome())),
                        Optional.empty());
            case Note.Ended ended -> last(Kind.ENDED, ended.at(), Optional.of(ended.how()));
        };
    }

    /**
     * Of a run whose program is gone.
     *
     * @param last when the last thing was noted down
     */
    public static RunEvent interrupted(Instant last) {
        return last(Kind.INTERRUPTED, last, Optional.empty());
    }

    private static RunEvent begun(Note.Begun begun) {
        return new RunEvent(
                Kind.BEGUN,
                begun.at(),
                Optional.of(begun.changes()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RunEvent started(Note.Started started) {
        return new RunEvent(
                Kind.STARTED,
                started.at(),
                Optional.empty(),
                Optional.of(started.change()),
                Optional.of(started.address()),
                Optional.of(started.action().verb()),
                Optional.of(SecretLook.hidden(started.action().words())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RunEvent last(Kind event, Instant at, Optional<Note.Ending> ending) {
        return new RunEvent(
                event,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ending);
    }
}
