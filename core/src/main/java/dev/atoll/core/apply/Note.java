package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.plan.Action;
import java.time.Instant;
import java.util.List;

/** One line of a run's journal. A value: whoever reads them knows how far the run came. */
public sealed interface Note {
    Instant at();

    /**
     * @param asked what was typed behind {@code atoll}, in short: {@code undo 20261126-140512}; typed once more beside the same
     *     manifest, it goes on where this was interrupted; empty where an earlier Atoll noted it
     * @param changes ids of what is to be done, in order
     */
    record Begun(Instant at, String workstation, Holder holder, String asked, List<String> changes) implements Note {
        /** What is asked for by a manifest. */
        public static final String APPLY = "apply";

        public Begun {
            notNull(at, workstation, holder, asked);
            changes = List.copyOf(changes);
        }
    }

    /** Written before anything is done: after it, the world may have changed. */
    record Started(Instant at, String change, ResourceAddress address, Action action) implements Note {
        public Started {
            notNull(at, change, address, action);
        }
    }

    /** What a tool said meanwhile: for people. Told as soon as it can be, and gone with a loss of power. */
    record Said(Instant at, String change, String line) implements Note {
        public Said {
            notNull(at, change, line);
        }
    }

    record Finished(Instant at, String change, ActionOutcome outcome) implements Note {
        public Finished {
            notNull(at, change, outcome);
        }
    }

    /** The run came to its end, by itself or because somebody asked it to. */
    record Ended(Instant at, Ending how) implements Note {
        public Ended {
            notNull(at, how);
        }
    }

    /** How a run ends. */
    enum Ending {
        /** Everything was tried. */
        FINISHED,
        /** A failure ended it, as was wished. */
        FAILED,
        /** Somebody asked it to stop. */
        STOPPED,
        /** It could not be noted down any more. */
        UNNOTED
    }
}
