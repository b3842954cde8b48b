package dev.atoll.core.plan;

import dev.atoll.core.observe.Snapshot;

/** What comes with an action on this machine. */
final class Radius {
    @SuppressWarnings("UnusedVariable")
    private final Snapshot snapshot;

    Radius(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    BlastRadius of(Action action) {
        return BlastRadius.NONE;
    }
}
