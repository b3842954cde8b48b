package dev.atoll.adapters.memory;

import dev.atoll.core.apply.Holder;
import dev.atoll.core.apply.Note;
import dev.atoll.core.apply.Run;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.apply.TransientJournal;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A journal of a program that dies after so many notes: nothing is written from then on, so nothing is done any more.
 * What was being done when it died is done.
 */
final class MortalJournal implements RunJournal {
    private final TransientJournal notes = new TransientJournal();
    private int left = Integer.MAX_VALUE;
    private int written;

    void dyingAfter(int more) {
        left = more;
    }

    void living() {
        left = Integer.MAX_VALUE;
    }

    int written() {
        return written;
    }

    @Override
    public Claim claim(Instant now) {
        return switch (notes.claim(now)) {
            case Taken taken -> new Taken(new Mortal(taken.run()));
            case Held held -> held;
            case Outlived left -> left;
            case Refused refused -> refused;
        };
    }

    @Override
    public List<Run> runs() {
        return notes.runs();
    }

    @Override
    public Optional<Run> run(String id) {
        return notes.run(id);
    }

    @Override
    public Optional<Holder> holder() {
        return notes.holder();
    }

    private synchronized boolean lives() {
        if (left == 0) {
            return false;
        }
        left--;
        written++;
        return true;
    }

    private final class Mortal implements OpenRun {
        private final OpenRun run;

        Mortal(OpenRun run) {
            this.run = run;
        }

        @Override
        public Holder holder() {
            return run.holder();
        }

        @Override
        public Optional<Trouble> note(Note note) {
            return lives() ? run.note(note) : Optional.of(Trouble.of(Cause.UNREADABLE, "died"));
        }

        @Override
        public void close() {
            run.close();
        }
    }
}
