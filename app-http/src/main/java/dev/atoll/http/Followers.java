package dev.atoll.http;

import dev.atoll.core.apply.Runs;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who follows which run. A run is read on once, however many follow it, and by nobody when the last has gone.
 * Thread-safe.
 */
final class Followers implements AutoCloseable {
    static final int MOST = 16;

    private final Runs runs;
    private final Duration heartbeat;
    private final Map<String, Seats> byRun = new HashMap<>();
    private int taken;
    private boolean closed;

    /** @param heartbeat after how long a silence something is sent, so that both ends know of each other */
    Followers(Runs runs, Duration heartbeat) {
        this.runs = runs;
        this.heartbeat = heartbeat;
    }

    Duration heartbeat() {
        return heartbeat;
    }

    /** A run, and how many follow it. */
    private record Seats(Followed run, int taken) {}

    /** A place among those who follow a run, to be given back once. */
    final class Seat implements AutoCloseable {
        private final String id;
        private final Followed run;

        private Seat(String id, Followed run) {
            this.id = id;
            this.run = run;
        }

        Followed run() {
            return run;
        }

        @Override
        public void close() {
            left(id);
        }
    }

    /** Empty where too many follow something already. */
    synchronized Optional<Seat> seat(String id) {
        if (closed || taken == MOST) {
            return Optional.empty();
        }
        var there = byRun.get(id);
        var seats = there == null ? new Seats(new Followed(runs, id), 0) : there;
        taken++;
        byRun.put(id, new Seats(seats.run(), seats.taken() + 1));
        if (seats.taken() == 0) {
            Thread.ofVirtual().name("follow " + id).start(seats.run()::readOn);
        }
        return Optional.of(new Seat(id, seats.run()));
    }

    private synchronized void left(String id) {
        taken--;
        var seats = byRun.get(id);
        if (seats == null) {
            return;
        }
        if (seats.taken() == 1) {
            byRun.remove(id);
            seats.run().over(Followed.End.GIVEN_UP);
        } else {
            byRun.put(id, new Seats(seats.run(), seats.taken() - 1));
        }
    }

    /** Everybody's answer ends, and nobody gets a new one. */
    @Override
    public synchronized void close() {
        closed = true;
        byRun.values().forEach(seats -> seats.run().over(Followed.End.GIVEN_UP));
    }
}
