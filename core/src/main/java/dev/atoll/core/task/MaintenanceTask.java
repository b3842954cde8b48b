package dev.atoll.core.task;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Scope;
import java.time.Instant;
import java.util.Optional;

/** A maintenance duty: something that ought to be done again and again, and who does it. */
public final class MaintenanceTask {
    private MaintenanceTask() {}

    /**
     * A duty as the machine's own timers tell it.
     *
     * @param name the timer's name without suffix: {@code uupd}
     * @param updates what it keeps up to date, for the updaters Atoll knows; absent for other timers
     * @param enabled whether it will run again by itself
     */
    public record State(
            String name,
            Scope scope,
            Optional<String> updates,
            boolean enabled,
            Optional<Instant> next,
            Optional<Instant> last,
            Outcome outcome) {
        public State {
            notNull(name, scope, updates, next, last, outcome);
        }
    }

    /** How the last run ended. */
    public enum Outcome {
        NEVER_RAN,
        /** Nobody remembers: of a timer that was switched off systemd forgets its last run. */
        UNKNOWN,
        RUNNING,
        DONE,
        /** The updater looked at the machine (battery, load) and refused to run now. */
        POSTPONED,
        FAILED
    }
}
