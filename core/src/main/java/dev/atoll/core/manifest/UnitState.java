package dev.atoll.core.manifest;

/** systemd's words for whether a unit starts by itself. */
public enum UnitState {
    ENABLED,
    DISABLED,
    MASKED
}
