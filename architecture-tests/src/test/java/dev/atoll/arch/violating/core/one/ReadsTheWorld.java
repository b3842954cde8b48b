package dev.atoll.arch.violating.core.one;

import dev.atoll.arch.violating.core.two.PointsBack;
import java.io.File;
import java.time.Instant;

/** Breaks R1, R2 and, with its neighbour, R3. */
public final class ReadsTheWorld {
    public String now() {
        return Instant.now() + File.separator + new PointsBack().name();
    }
}
