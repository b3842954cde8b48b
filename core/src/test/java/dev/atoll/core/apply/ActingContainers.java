package dev.atoll.core.apply;

import dev.atoll.core.OnlyRead;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** Containers that are started alone, as a test wants it. */
final class ActingContainers implements OnlyRead {
    final List<String> started = new CopyOnWriteArrayList<>();
    private final Map<String, ActionOutcome> answers = new HashMap<>();
    private String broken = "";
    private int lines;
    private String endless = "";
    private Consumer<String> starting = box -> {};

    void answering(String box, ActionOutcome how) {
        answers.put(box, how);
    }

    void breaking(String box) {
        broken = box;
    }

    void untilInterrupted(String box) {
        endless = box;
    }

    void saying(int times) {
        lines = times;
    }

    void onStart(Consumer<String> doing) {
        starting = doing;
    }

    @Override
    public ActionOutcome start(String name, Scope scope, StepOutput output) {
        if (name.equals(broken)) {
            throw new IllegalArgumentException("broken");
        }
        starting.accept(name);
        for (var i = 0; i < lines; i++) {
            output.line("starting " + name);
        }
        started.add(name);
        if (name.equals(endless)) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return ActionOutcome.failed(Kind.INTERRUPTED, "start " + name, "again");
            }
        }
        return answers.getOrDefault(name, ActionOutcome.done());
    }

    @Override
    public Observation<List<Container.State>> observe() {
        return Observation.known(List.of(), Instant.EPOCH);
    }

    @Override
    public Observation<List<ContainerDetails>> details(Set<String> names) {
        return Observation.known(List.of(), Instant.EPOCH);
    }

    @Override
    public Observation<List<BoxContents>> contents(Set<String> names) {
        return Observation.known(List.of(), Instant.EPOCH);
    }
}
