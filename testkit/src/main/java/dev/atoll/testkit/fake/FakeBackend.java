package dev.atoll.testkit.fake;

import java.util.List;

/** A backend that records what is asked of it. Thread-safe. */
public interface FakeBackend {
    /** Every call so far, in order: {@code GET /libpod/info}, {@code systemctl show -- a.service}. */
    List<String> calls();

    /** Ids of processes it runs right now; a socket has none. */
    List<Long> processes();

    /** How many connections it keeps because its client did not hang up yet; a process has none. */
    default int open() {
        return 0;
    }
}
