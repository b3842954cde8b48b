package dev.atoll.core.apply;

import dev.atoll.core.apply.ApplyReport.Result;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Walks a plan, once: a change after those it needs, of one thing one after another. What fails takes along those that
 * need it, and nothing else. Nothing is done that could not be noted down before. An interrupt ends what is being done; a
 * wish to stop lets it finish. Does not look at the machine: whether the plan still holds, and what became of it, is for
 * the one who asks. The calling thread decides; what is done is done by others, which tell it their ends.
 */
final class Applier {
    private final List<Step.Change> all;
    private final List<Step.Change> waiting;
    private final Noted noted;
    private final Pace pace;
    private final ExecutorService threads;
    private final BlockingQueue<Result> ended = new LinkedBlockingQueue<>();
    private final Map<String, Step.Change> begun = new LinkedHashMap<>();
    private final Map<String, Result> results = new LinkedHashMap<>();
    private final Set<ResourceAddress> busy = new HashSet<>();

    private Applier(List<Step.Change> changes, Noted noted, Pace pace, ExecutorService threads) {
        this.all = changes;
        this.waiting = new ArrayList<>(changes);
        this.noted = noted;
        this.pace = pace;
        this.threads = threads;
    }

    /** Blocks until it is done. The run is ended in its journal, and not closed. */
    static ApplyReport apply(List<Step.Change> changes, Noted noted, Pace pace) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new Applier(changes, noted, pace, threads).walked();
        }
    }

    private ApplyReport walked() {
        var interrupted = false;
        while (true) {
            // A wait that ended as it was interrupted returns, and leaves only the flag.
            if (Thread.interrupted()) {
                interrupted = true;
                threads.shutdownNow();
            }
            begin();
            if (begun.isEmpty()) {
                break;
            }
            try {
                finished(ended.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var ending = ending(interrupted);
        waiting.forEach(change -> results.put(
                change.id(),
                new Result(change, new ActionOutcome.Skipped(left(ending), Optional.empty()), Duration.ZERO)));
        if (ending != Note.Ending.UNNOTED) {
            noted.ended(ending);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return new ApplyReport(
                noted.id(),
                all.stream().map(change -> results.get(change.id())).toList(),
                ending,
                noted.trouble().map(Trouble::detail));
    }

    private void begin() {
        for (var change : List.copyOf(waiting)) {
            if (over() || begun.size() >= Math.max(1, pace.atOnce())) {
                return;
            }
            var lacking = lacking(change);
            if (lacking.isPresent()) {
                waiting.remove(change);
                result(new Result(change, lacking.get(), Duration.ZERO));
            } else if (ready(change) && busy.add(change.address())) {
                waiting.remove(change);
                begun.put(change.id(), change);
                threads.execute(() -> work(change));
            }
        }
    }

    private boolean over() {
        return threads.isShutdown()
                || noted.trouble().isPresent()
                || pace.stop().getAsBoolean()
                || (pace.stopOnFailure() && failed());
    }

    private boolean failed() {
        return results.values().stream().anyMatch(result -> result.outcome() instanceof ActionOutcome.Failed);
    }

    private Note.Ending ending(boolean interrupted) {
        if (noted.trouble().isPresent()) {
            return Note.Ending.UNNOTED;
        }
        if (interrupted || (!waiting.isEmpty() && pace.stop().getAsBoolean())) {
            return Note.Ending.STOPPED;
        }
        return waiting.isEmpty() ? Note.Ending.FINISHED : Note.Ending.FAILED;
    }

    private static String left(Note.Ending ending) {
        return switch (ending) {
            case FAILED -> "something before it failed";
            case UNNOTED -> "nothing can be noted down any more";
            case FINISHED, STOPPED -> "stopped before it began";
        };
    }

    private boolean ready(Step.Change change) {
        return waiting.stream().noneMatch(other -> change.after().contains(other.id()))
                && begun.keySet().stream().noneMatch(change.after()::contains);
    }

    /** What it needs and will not have. */
    private Optional<ActionOutcome> lacking(Step.Change change) {
        return change.after().stream()
                .filter(id -> Optional.ofNullable(results.get(id))
                        .filter(before -> !before.outcome().good())
                        .isPresent())
                .findFirst()
                .map(id -> new ActionOutcome.Skipped("it needs what is not done: " + id, Optional.empty()));
    }

    private void finished(Result result) {
        begun.remove(result.change().id());
        busy.remove(result.change().address());
        result(result);
    }

    private void result(Result result) {
        results.put(result.change().id(), result);
        noted.finished(result);
    }

    /** In a thread of its own, which tells its end whatever it meets. */
    private void work(Step.Change change) {
        var result = new Result(
                change, ActionOutcome.failed(Kind.INTERNAL, change.id() + ": torn", "see the log"), Duration.ZERO);
        try {
            result = noted.done(change);
        } finally {
            ended.add(result);
        }
    }
}
