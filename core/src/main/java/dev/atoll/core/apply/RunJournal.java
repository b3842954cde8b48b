package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Trouble;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where runs are noted down, one at a time. It decides nothing: no plan is another for what is in it. Safe for
 * concurrent calls, by several processes too.
 */
public interface RunJournal {
    /** Takes the only place there is for a run. */
    Claim claim(Instant now);

    /**
     * All that can be read, newest first; of one that a death cut off, what is whole. Without what tools said, which is
     * nearly all of it and which only {@link #run} tells.
     */
    List<Run> runs();

    /** The newest of them, as a rule by their names, without reading the others. */
    default List<Run> newest(int most) {
        return runs().stream().limit(most).toList();
    }

    default Optional<Run> latest() {
        return newest(1).stream().findFirst();
    }

    /** The same where it did not come to its end; asked with every status, so that nothing is read for it that ended. */
    default Optional<Run> unfinished() {
        return latest().filter(run -> run.ended().isEmpty());
    }

    /** The one of this name, with what tools said. */
    Optional<Run> run(String id);

    /** Reads a run on while it is written, by this program or another. */
    default Tail tail(String id) {
        return new RereadTail(this, id);
    }

    /** Who has the place now. */
    Optional<Holder> holder();

    /** Whether somebody may begin. */
    sealed interface Claim {}

    record Taken(OpenRun run) implements Claim {
        public Taken {
            notNull(run);
        }
    }

    record Held(Holder by) implements Claim {
        public Held {
            notNull(by);
        }
    }

    /**
     * Whoever had the place before died, and a program that it had started goes on changing things.
     *
     * @param what for a person: {@code podman commit dev}
     */
    record Outlived(long pid, String what) implements Claim {
        public Outlived {
            notNull(what);
        }
    }

    /** Nothing can be noted down, so nothing may be done. */
    record Refused(Trouble trouble) implements Claim {
        public Refused {
            notNull(trouble);
        }
    }

    /** Where somebody is who reads a run on. Keeps nothing open. Not safe for concurrent calls. */
    interface Tail {
        /**
         * The notes after those of the last call, in order; at first all of them. A line that is not whole yet comes when it
         * is. Empty where the run is not there, or not any more.
         */
        Optional<List<Note>> more();
    }

    /** A run that is under way. Closing it gives the place up; dying does too. Safe for concurrent calls. */
    interface OpenRun extends AutoCloseable {
        Holder holder();

        /**
         * Writes it down, or says why it could not. For good before it returns, except what a tool said: that is safe with
         * the next note.
         */
        Optional<Trouble> note(Note note);

        /**
         * Remembers a program that was started for this run, so that nobody takes the place while it goes on, should this one
         * die. A journal that ends with its program has nobody to tell.
         */
        default void began(long pid, String what) {}

        @Override
        void close();
    }
}
