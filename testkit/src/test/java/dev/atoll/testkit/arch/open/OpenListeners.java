package dev.atoll.testkit.arch.open;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import java.time.Instant;
import java.util.List;

/** Breaks R11 in each way: not public, not final, a field that changes, no contract test. */
@SuppressWarnings("FieldCanBeFinal")
class OpenListeners implements Listeners {
    private String detail = "no socket has been looked for";

    @Override
    public Observation<List<Listener.State>> observe() {
        return Observation.unknown(Trouble.of(Cause.UNSUPPORTED, detail), Instant.EPOCH);
    }
}
