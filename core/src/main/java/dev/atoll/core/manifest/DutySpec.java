package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

/** A maintenance duty: something to be done again and again. */
public record DutySpec(Every every, Work work) {
    public DutySpec {
        notNull(every, work);
    }

    /** How often. */
    public enum Every {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /** What is to be done, and by whom. */
    public sealed interface Work {
        /** Atoll looks, and says what it finds. */
        record Check(String what) implements Work {
            public Check {
                notNull(what);
            }
        }

        /** A command of Atoll's own, without its first word. */
        record Run(String command) implements Work {
            public Run {
                notNull(command);
            }
        }

        /** Somebody does it and says so. */
        record Manual(String what) implements Work {
            public Manual {
                notNull(what);
            }
        }
    }
}
