package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Trouble;
import dev.atoll.core.plan.Plan;
import java.util.List;

/** What became of a wish to apply a plan. */
public sealed interface Applied {
    /**
     * It was worked off.
     *
     * @param left what there is to do now
     */
    record Ran(ApplyReport report, Plan left) implements Applied {
        public Ran {
            notNull(report, left);
        }
    }

    /** Somebody else applies one now; nothing was done. */
    record Held(Holder by) implements Applied {
        public Held {
            notNull(by);
        }
    }

    /**
     * It is not what was agreed to any more; nothing was done.
     *
     * @param moved a line for each thing that is not as it was
     */
    record Stale(Plan now, List<String> moved) implements Applied {
        public Stale {
            notNull(now);
            moved = List.copyOf(moved);
        }
    }

    /**
     * Atoll runs inside a box, where what answers is not its host's; nothing was done.
     *
     * @param box as its engine calls it
     */
    record Inside(String box) implements Applied {
        public Inside {
            notNull(box);
        }
    }

    /** A program that an apply had started which died goes on; nothing was done. */
    record Outlived(long pid, String what) implements Applied {
        public Outlived {
            notNull(what);
        }
    }

    /** It could not be noted down; nothing was done. */
    record Unnoted(Trouble trouble) implements Applied {
        public Unnoted {
            notNull(trouble);
        }
    }
}
