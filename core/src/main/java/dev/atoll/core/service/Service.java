package dev.atoll.core.service;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** systemd's units and timers. */
public final class Service {
    private Service() {}

    /**
     * What the unit list tells of one unit.
     *
     * @param name with its suffix: {@code tailscaled.service}
     * @param sub systemd's finer word: {@code running}, {@code exited}, {@code dead}
     * @param postponed why a failed state is no failure: an updater that refused to run now
     */
    public record State(
            String name, Scope scope, String description, Active active, String sub, Optional<String> postponed) {
        public State {
            notNull(name, scope, description, active, sub, postponed);
        }

        public boolean failed() {
            return active == Active.FAILED && postponed.isEmpty();
        }
    }

    /** systemd's ActiveState. */
    public enum Active {
        ACTIVE,
        RELOADING,
        INACTIVE,
        FAILED,
        ACTIVATING,
        DEACTIVATING,
        OTHER;

        public static Active of(String word) {
            for (var state : values()) {
                if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return state;
                }
            }
            return OTHER;
        }
    }

    /** @param result of what it starts, systemd's Result: {@code success}, {@code exit-code}; absent: never ran */
    public record Timer(
            String name,
            Scope scope,
            String starts,
            Optional<Instant> next,
            Optional<Instant> last,
            Optional<String> result) {
        public Timer {
            notNull(name, scope, starts, next, last, result);
        }
    }

    /** All of it; both lists sorted by name, then scope. */
    public record Units(List<State> units, List<Timer> timers) {
        public Units {
            units = List.copyOf(units);
            timers = List.copyOf(timers);
        }
    }

    /**
     * What {@code systemctl show} tells of one unit.
     *
     * @param type systemd's word for how it runs: {@code simple}, {@code oneshot}; of a service alone
     * @param enabled systemd's word: {@code enabled}, {@code static}, {@code masked}; absent: made on the way
     * @param since when it entered its state
     * @param memoryPeak systemd 254 and newer
     */
    public record Details(
            String name,
            Scope scope,
            Optional<String> type,
            Optional<String> enabled,
            Optional<Instant> since,
            Optional<Integer> mainPid,
            Optional<ByteSize> memory,
            Optional<ByteSize> memoryPeak,
            Optional<Integer> restarts,
            Optional<String> result,
            Optional<Integer> exitStatus) {
        public Details {
            notNull(name, scope, type, enabled, since, mainPid, memory, memoryPeak, restarts, result, exitStatus);
        }

        /** Whether it is there to run to its end, and has: what is meant to run is not there for that. */
        public boolean ranToItsEnd() {
            return type.filter("oneshot"::equals).isPresent()
                    && result.filter("success"::equals).isPresent();
        }
    }
}
