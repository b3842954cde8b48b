package dev.atoll.core.service;

/** systemd's words for whether a unit starts by itself. */
public enum UnitState {
    ENABLED,
    DISABLED,
    MASKED
}
