package dev.atoll.core.apply;

import java.util.List;
import java.util.Optional;

/** Reads all of a run each time, and tells what is new. Not safe for concurrent calls. */
final class RereadTail implements RunJournal.Tail {
    private final RunJournal journal;
    private final String id;
    private int told;

    RereadTail(RunJournal journal, String id) {
        this.journal = journal;
        this.id = id;
    }

    @Override
    public Optional<List<Note>> more() {
        return journal.run(id).map(Run::notes).map(notes -> {
            var fresh = notes.subList(Math.min(told, notes.size()), notes.size());
            told = notes.size();
            return fresh;
        });
    }
}
