package dev.atoll.core.common;

import static dev.atoll.core.common.Components.notNull;

import java.util.Optional;

/** Whether Atoll would be let do something here, as far as that is known without asking anybody. Immutable. */
public sealed interface Leave {
    /** It would be done without a question. */
    record Given() implements Leave {}

    /** Somebody would be asked for a password, in the desktop. */
    record Asked() implements Leave {}

    /**
     * It would be refused, and nobody could be asked.
     *
     * @param why in one line
     * @param hint what its owner types in place of it
     */
    record Withheld(String why, Optional<String> hint) implements Leave {
        public Withheld {
            notNull(why, hint);
        }
    }
}
