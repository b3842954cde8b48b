package dev.atoll.core.service;

import java.util.Locale;
import java.util.Optional;

/** systemd's words for whether a unit starts by itself. */
public enum UnitState {
    ENABLED,
    DISABLED,
    MASKED;

    /** Empty for those of its words that nobody sets: {@code static}, {@code generated}. */
    public static Optional<UnitState> of(String word) {
        for (var state : values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }
}
