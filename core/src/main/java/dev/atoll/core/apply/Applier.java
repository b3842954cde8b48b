package dev.atoll.core.apply;

import dev.atoll.core.apply.ApplyReport.Result;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Walks a plan: a change after those it needs, of one thing one after another, each noted down before and after. What
 * fails takes along those that need it, and nothing else. Nothing is done that could not be noted down before. An
 * interrupt ends what is being done; a wish to stop lets it finish. Does not look at the machine: whether the plan still
 * holds, and what became of it, is for the one who asks. Thread-safe.
 */
public final class Applier {
    private final Acts acts;
    private final InstantSource clock;

    /** @param home of the machine's owner: what {@code ~} is in a manifest */
    public Applier(Ports ports, InstantSource clock, HostPath home) {
        this.acts = new Acts(ports, home);
        this.clock = clock;
    }

    /** Blocks until it is done. The run is ended in its journal, and not closed. */
    public ApplyReport apply(Plan plan, RunJournal.OpenRun run, Pace pace, ApplyListener listener) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new Walk(plan.changes(), run, pace, listener, threads).walked();
        }
    }

    /** One walk. The calling thread decides; what is done is done by others. */
    private final class Walk {
        private final List<Step.Change> waiting;
        private final List<Step.Change> all;
        private final RunJournal.OpenRun run;
        private final Pace pace;
        private final ApplyListener listener;
        private final ExecutorService threads;
        private final BlockingQueue<Result> ended = new LinkedBlockingQueue<>();
        private final Map<String, Step.Change> begun = new LinkedHashMap<>();
        private final Map<String, Result> results = new LinkedHashMap<>();
        private final Set<ResourceAddress> busy = new HashSet<>();
        private final Queue<Trouble> unnoted = new ConcurrentLinkedQueue<>();

        Walk(
                List<Step.Change> changes,
                RunJournal.OpenRun run,
                Pace pace,
                ApplyListener listener,
                ExecutorService threads) {
            this.all = changes;
            this.waiting = new ArrayList<>(changes);
            this.run = run;
            this.pace = pace;
            this.listener = listener;
            this.threads = threads;
        }

        ApplyReport walked() {
            var interrupted = false;
            while (true) {
                begin();
                if (begun.isEmpty()) {
                    break;
                }
                try {
                    finished(ended.take());
                } catch (InterruptedException e) {
                    interrupted = true;
                    threads.shutdownNow();
                }
            }
            var ending = ending(interrupted);
            waiting.forEach(change -> results.put(
                    change.id(),
                    new Result(change, new ActionOutcome.Skipped(left(ending), Optional.empty()), Duration.ZERO)));
            if (ending != Note.Ending.UNNOTED) {
                noted(new Note.Ended(clock.instant(), ending));
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            return new ApplyReport(
                    run.holder().run(),
                    all.stream().map(change -> results.get(change.id())).toList(),
                    ending,
                    unnoted.stream().findFirst().map(Trouble::detail));
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
                    || !unnoted.isEmpty()
                    || pace.stop().getAsBoolean()
                    || (pace.stopOnFailure() && failed());
        }

        private boolean failed() {
            return results.values().stream().anyMatch(result -> result.outcome() instanceof ActionOutcome.Failed);
        }

        private Note.Ending ending(boolean interrupted) {
            if (!unnoted.isEmpty()) {
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
                    && begun.values().stream().noneMatch(other -> change.after().contains(other.id()));
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
            told(() -> listener.finished(result.change(), result.outcome(), result.took()));
        }

        /** In a thread of its own, which tells its end whatever it meets. */
        private void work(Step.Change change) {
            var result = new Result(
                    change, ActionOutcome.failed(Kind.INTERNAL, change.id() + ": torn", "see the log"), Duration.ZERO);
            try {
                result = done(change);
            } finally {
                ended.add(result);
            }
        }

        private Result done(Step.Change change) {
            var started = clock.instant();
            if (!noted(new Note.Started(started, change.id(), change.address(), change.action()))) {
                return new Result(
                        change,
                        new ActionOutcome.Skipped("it could not be noted down first", Optional.empty()),
                        Duration.ZERO);
            }
            told(() -> listener.started(change));
            var outcome = performed(change);
            var ended = clock.instant();
            noted(new Note.Finished(ended, change.id(), outcome));
            return new Result(change, outcome, Duration.between(started, ended));
        }

        private ActionOutcome performed(Step.Change change) {
            try {
                return acts.perform(change.action(), run.holder().run());
            } catch (RuntimeException e) {
                return ActionOutcome.failed(
                        Kind.INTERNAL,
                        change.id() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage(),
                        "a mistake of Atoll's or of an adapter's: please report it");
            }
        }

        /** An interrupt meant for the work must not tear the line that tells of it. */
        private boolean noted(Note note) {
            var flagged = Thread.interrupted();
            var trouble = run.note(note);
            if (flagged) {
                Thread.currentThread().interrupt();
            }
            trouble.ifPresent(unnoted::add);
            return trouble.isEmpty();
        }

        /** A listener that breaks breaks nothing. */
        private void told(Runnable telling) {
            synchronized (listener) {
                try {
                    telling.run();
                } catch (RuntimeException ignored) {
                    // Whoever listens has no say.
                }
            }
        }
    }
}
