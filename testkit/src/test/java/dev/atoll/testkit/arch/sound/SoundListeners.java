package dev.atoll.testkit.arch.sound;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import java.time.Instant;
import java.util.List;

/** Keeps every rule. */
public final class SoundListeners implements Listeners {
    private final String detail = "no socket has been looked for";

    @Override
    public Observation<List<Listener.State>> observe() {
        return Observation.unknown(Trouble.of(Cause.UNSUPPORTED, detail), Instant.EPOCH);
    }
}
