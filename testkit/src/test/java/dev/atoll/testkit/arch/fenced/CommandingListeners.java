package dev.atoll.testkit.arch.fenced;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.listener.Listeners;
import java.time.Instant;
import java.util.List;
import picocli.CommandLine;

/** Breaks R8: it has a command line. */
public final class CommandingListeners implements Listeners {
    private final String detail = CommandLine.class.getName();

    @Override
    public Observation<List<Listener.State>> observe() {
        return Observation.unknown(Trouble.of(Cause.UNSUPPORTED, detail), Instant.EPOCH);
    }
}
