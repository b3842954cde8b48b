package dev.atoll.testkit.arch.knowing;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import dev.atoll.testkit.Situation;
import java.time.Instant;
import java.util.List;

/** Breaks R4: it knows the kit. */
public final class KnowingListeners implements Listeners {
    private final String detail = Situation.HEALTHY.toString();

    @Override
    public Observation<List<Listener.State>> observe() {
        return Observation.unknown(Trouble.of(Cause.UNSUPPORTED, detail), Instant.EPOCH);
    }
}
