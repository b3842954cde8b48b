package dev.atoll.core.plan;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ResourceAddress;
import java.util.List;
import java.util.Optional;

/** What a plan says of one thing. Every declared thing has at least one. */
public sealed interface Step {
    ResourceAddress address();

    /** It is as it is wanted. */
    record Keep(ResourceAddress address) implements Step {
        public Keep {
            notNull(address);
        }
    }

    /**
     * Something to do.
     *
     * @param id stable while it is wanted: {@code create box/dev}
     * @param why what is not as it is wanted
     * @param after ids of what has to be done before
     */
    record Change(
            String id,
            ResourceAddress address,
            Action action,
            Reason reason,
            String why,
            BlastRadius radius,
            List<String> after)
            implements Step {
        public Change {
            notNull(id, address, action, reason, why, radius);
            after = List.copyOf(after);
        }
    }

    /** Something that is not decided, because it was not seen. */
    record Deferred(ResourceAddress address, String why, Optional<String> hint) implements Step {
        public Deferred {
            notNull(address, why, hint);
        }
    }

    /**
     * Something that is not as it is wanted, and that Atoll will not do by itself.
     *
     * @param would what it would do, where it could: one thing after another
     * @param hint what would let it, or who does it
     * @param radius what would be lost
     */
    record Blocked(ResourceAddress address, List<Action> would, String why, Optional<String> hint, BlastRadius radius)
            implements Step {
        public Blocked {
            notNull(address, why, hint, radius);
            would = List.copyOf(would);
        }

        /** In one word: several in a row make one thing anew. */
        public Optional<String> verb() {
            return would.size() < 2 ? would.stream().map(Action::verb).findFirst() : Optional.of("replace");
        }

        /** In one line. */
        public Optional<String> what() {
            return would.size() < 2 ? would.stream().map(Action::words).findFirst() : Optional.of("replace " + address);
        }
    }

    /** For people; nothing is decided by it. */
    enum Reason {
        NOT_THERE,
        NOT_WANTED,
        SPEC_CHANGED,
        STATE_CHANGED,
        REQUESTED
    }
}
