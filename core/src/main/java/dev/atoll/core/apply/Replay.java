package dev.atoll.core.apply;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Ports;
import java.util.List;

/** Does again what runs did, to a world that forgets when its program ends: an invented one. Of no use to a machine. */
public final class Replay {
    private Replay() {}

    /** @param runs as a journal tells them, newest first */
    public static void onto(Ports ports, HostPath home, List<Run> runs) {
        var acts = new Acts(ports, home);
        runs.reversed()
                .forEach(run ->
                        run.done().forEach(started -> acts.perform(started.action(), run.id(), StepOutput.NONE)));
    }
}
