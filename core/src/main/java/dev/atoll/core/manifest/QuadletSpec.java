package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.service.UnitState;

/** A quadlet, which stays the truth about its container: referenced, not written down a second time. */
public record QuadletSpec(DeclaredPath file, UnitState state) {
    public QuadletSpec {
        notNull(file, state);
    }
}
