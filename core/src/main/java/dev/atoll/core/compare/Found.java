package dev.atoll.core.compare;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.manifest.Said;
import java.util.Optional;

/** How something that the manifest says was found on the machine. */
public sealed interface Found {
    /** @param text for people */
    record Agrees(String text) implements Found {
        public Agrees {
            notNull(text);
        }
    }

    /**
     * It was seen, and is not what is wanted.
     *
     * @param text for people
     * @param instead what the manifest would have to say to agree, where it can say it
     */
    record Differs(String text, Optional<Said> instead) implements Found {
        public Differs {
            notNull(text, instead);
        }
    }

    /** It could not be seen: neither there nor absent. */
    record NotSeen(Cause cause, String detail, Optional<String> hint) implements Found {
        public NotSeen {
            notNull(cause, detail, hint);
        }

        static NotSeen of(Observation.Unknown<?> unknown) {
            return new NotSeen(unknown.cause(), unknown.detail(), unknown.hint());
        }

        static NotSeen of(Gap gap) {
            return new NotSeen(gap.cause(), gap.part() + ": " + gap.detail(), gap.hint());
        }
    }

    /** Nothing of Atoll looks at this yet. */
    record NotObserved() implements Found {}

    /** @param text of what was found */
    static Found of(boolean agrees, String text, Said instead) {
        return agrees ? new Agrees(text) : new Differs(text, Optional.of(instead));
    }

    /** Where no manifest could say it. */
    static Found of(boolean agrees, String text) {
        return agrees ? new Agrees(text) : new Differs(text, Optional.empty());
    }
}
