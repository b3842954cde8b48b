package dev.atoll.arch.violating.core.two;

import dev.atoll.arch.violating.core.one.ReadsTheWorld;

/** Breaks R3. */
public final class PointsBack {
    public String name() {
        return ReadsTheWorld.class.getName();
    }
}
