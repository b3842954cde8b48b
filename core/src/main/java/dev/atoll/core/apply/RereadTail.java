package dev.atoll.core.apply;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads all of a run each time, and tells what is new. Not safe for concurrent calls. */
final class RereadTail implements RunJournal.Tail {
    private final RunJournal journal;
    private final String id;
    private final AtomicInteger told = new AtomicInteger();

    RereadTail(RunJournal journal, String id) {
        this.journal = journal;
        this.id = id;
    }

    @Override
    public Optional<List<Note>> more() {
        return journal.run(id).map(Run::notes).map(notes -> {
            var before = told.getAndSet(notes.size());
            return notes.subList(Math.min(before, notes.size()), notes.size());
        });
    }
}
