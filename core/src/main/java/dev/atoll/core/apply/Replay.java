package dev.atoll.core.apply;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Ports;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Does again what runs did, to a world that forgets when its program ends: an invented one. Of no use to a machine. */
public final class Replay {
    private Replay() {}

    /**
     * @param runs as a journal tells them, newest first
     * @param then is told before each change when it was made, for the world's clock
     */
    public static void onto(Ports ports, HostPath home, List<Run> runs, Consumer<Instant> then) {
        var acts = new Acts(ports, home);
        runs.reversed()
                .forEach(run -> run.done().forEach(started -> {
                    then.accept(started.at());
                    acts.perform(started.action(), run.id(), StepOutput.NONE);
                }));
    }
}
