package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ActionOutcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was noted down of one apply.
 *
 * @param later everything after that it began, in the order it was written
 */
public record Run(String id, Note.Begun begun, List<Note> later) {
    public Run {
        notNull(id, begun);
        later = List.copyOf(later);
    }

    /** @param notes in the order they were written; the first is {@link Note.Begun} */
    public static Run of(String id, List<Note> notes) {
        if (!(notes.getFirst() instanceof Note.Begun begun)) {
            throw new IllegalArgumentException("a run begins with how it began: " + id);
        }
        return new Run(id, begun, notes.subList(1, notes.size()));
    }

    /** All of them. */
    public List<Note> notes() {
        return Stream.concat(Stream.<Note>of(begun), later.stream()).toList();
    }

    /** Absent while it runs, and for ever when it died. */
    public Optional<Note.Ended> ended() {
        return of(Note.Ended.class).findFirst();
    }

    /** When the last thing was noted down. */
    public Instant last() {
        return later.isEmpty() ? begun.at() : later.getLast().at();
    }

    /** What was begun and nobody noted the end of, in order: nobody knows how far that came. */
    public List<Note.Started> open() {
        var open = new LinkedHashMap<String, Note.Started>();
        for (var note : later) {
            switch (note) {
                case Note.Started started -> open.put(started.change(), started);
                case Note.Finished finished -> open.remove(finished.change());
                case Note.Begun begun -> {}
                case Note.Said said -> {}
                case Note.Ended ended -> {}
            }
        }
        return List.copyOf(open.values());
    }

    /** How each change went that came to an end. */
    public Map<String, ActionOutcome> outcomes() {
        var outcomes = new LinkedHashMap<String, ActionOutcome>();
        of(Note.Finished.class).forEach(finished -> outcomes.put(finished.change(), finished.outcome()));
        return outcomes;
    }

    /** The same without what tools said. */
    public Run brief() {
        return new Run(
                id,
                begun,
                later.stream().filter(note -> !(note instanceof Note.Said)).toList());
    }

    /** What it did, in order. */
    public List<Note.Started> done() {
        var outcomes = outcomes();
        return of(Note.Started.class)
                .filter(started -> outcomes.get(started.change()) instanceof ActionOutcome.Done)
                .toList();
    }

    /** What it did or may have done, in order. */
    public List<Note.Started> touched() {
        var outcomes = outcomes();
        return of(Note.Started.class)
                .filter(started -> Optional.ofNullable(outcomes.get(started.change()))
                        .map(ActionOutcome.Done.class::isInstance)
                        .orElse(true))
                .toList();
    }

    private <N extends Note> Stream<N> of(Class<N> type) {
        return later.stream().filter(type::isInstance).map(type::cast);
    }
}
