package dev.atoll.adapters.podman;

import java.time.Duration;

/** Until when one observation may take: each of its questions gets what the ones before left over. Immutable. */
record Deadline(long until) {
    private static final Duration LEAST = Duration.ofMillis(1);

    static Deadline in(Duration timeout) {
        return new Deadline(System.nanoTime() + timeout.toNanos());
    }

    /** Never nothing: a question without time answers that it had none. */
    Duration left() {
        var left = Duration.ofNanos(until - System.nanoTime());
        return left.compareTo(LEAST) > 0 ? left : LEAST;
    }

    boolean over() {
        return System.nanoTime() - until >= 0;
    }

    /** For a question that can be asked for less, should it take too long. */
    Duration most() {
        return left().multipliedBy(3).dividedBy(4);
    }

    /** For a part that must not use up the time of the whole. */
    Deadline half() {
        return in(left().dividedBy(2));
    }
}
