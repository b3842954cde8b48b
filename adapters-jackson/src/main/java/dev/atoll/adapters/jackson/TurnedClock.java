package dev.atoll.adapters.jackson;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A clock that can be turned to another time, and back: what is done again happens when it happened. */
final class TurnedClock implements InstantSource {
    private final InstantSource clock;
    private volatile Optional<Instant> turned = Optional.empty();

    TurnedClock(InstantSource clock) {
        this.clock = clock;
    }

    void to(Instant time) {
        turned = Optional.of(time);
    }

    void back() {
        turned = Optional.empty();
    }

    @Override
    public Instant instant() {
        return turned.orElseGet(clock::instant);
    }
}
