package dev.atoll.testkit;

import dev.atoll.core.common.StepOutput;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears of programs that are started to change something: those that were children of ours then. Thread-safe. */
public final class Announced implements StepOutput {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void line(String line) {
        // What they say is another matter.
    }

    @Override
    public void began(long pid, String what) {
        if (ProcessHandle.current().children().map(ProcessHandle::pid).anyMatch(child -> child == pid)) {
            heard.add(what);
        }
    }

    /** What each was for, in order. */
    public List<String> heard() {
        return List.copyOf(heard);
    }
}
