package dev.atoll.core.apply;

import dev.atoll.core.apply.KnownRun.Standing;
import java.util.List;
import java.util.Optional;

/** What was noted down of applies, each with how it stands. Changes nothing. Safe for concurrent calls. */
public final class Runs {
    private final RunJournal journal;

    public Runs(RunJournal journal) {
        this.journal = journal;
    }

    /** Where they are noted down. */
    public RunJournal journal() {
        return journal;
    }

    /** @param most so many of the newest, newest first */
    public List<KnownRun> newest(int most) {
        return journal.newest(most).stream().map(this::judged).map(Runs::brief).toList();
    }

    /** All of them, newest first, by their ids alone. */
    public List<String> ids() {
        return journal.runs().stream().map(Run::id).toList();
    }

    /** Empty where no run is called so. */
    public Optional<KnownRun> of(String id) {
        return journal.run(id).map(this::judged);
    }

    /** The last one, where it was interrupted. */
    public Optional<Run> interrupted() {
        return journal.unfinished()
                .filter(run -> !underWay(run.id()))
                .flatMap(run -> journal.unfinished()
                        // It may have ended between the first look at its notes and the one at who holds the place.
                        .filter(last -> last.id().equals(run.id())));
    }

    private static KnownRun brief(KnownRun known) {
        return new KnownRun(known.run().brief(), known.standing());
    }

    /** A run may end between a look at its notes and one at who holds the place: it is read again before it is given up. */
    private KnownRun judged(Run run) {
        if (run.ended().isPresent()) {
            return new KnownRun(run, Standing.ENDED);
        }
        if (underWay(run.id())) {
            return new KnownRun(run, Standing.UNDER_WAY);
        }
        var last = journal.run(run.id()).orElse(run);
        return new KnownRun(last, last.ended().isPresent() ? Standing.ENDED : Standing.INTERRUPTED);
    }

    /** Whether a program is at it. */
    public boolean underWay(String id) {
        return journal.holder().filter(holder -> holder.run().equals(id)).isPresent();
    }
}
