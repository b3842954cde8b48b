package dev.atoll.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits on a condition, never for a fixed time. */
public final class Eventually {
    private static final Duration BETWEEN = Duration.ofMillis(5);

    private Eventually() {}

    /** Whether it came true within the limit. */
    public static boolean holds(BooleanSupplier condition, Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return true;
    }
}
