package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ByteSize;
import java.util.Optional;

/**
 * How much is kept of what restore points hold.
 *
 * @param ofEach box, at least one
 * @param budget of all of them; the newest whole one of each box stays, whatever it takes
 */
public record Keep(int ofEach, Optional<ByteSize> budget) {
    /** What is kept where nobody says otherwise. */
    public static final Keep USUAL = new Keep(2, Optional.empty());

    public Keep {
        notNull(budget);
        if (ofEach < 1) {
            throw new IllegalArgumentException("the newest one stays: " + ofEach);
        }
    }

    /** As it is typed behind this command. */
    public String typed(String command) {
        return command + " --keep " + ofEach
                + budget.map(most -> " --budget " + most.bytes()).orElse("");
    }
}
