package dev.atoll.core.apply;

import dev.atoll.core.apply.ApplyReport.Result;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Elapsed;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.plan.Step;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Does one change at a time, noted down before and after, and tells whoever listens. Safe for concurrent calls. */
final class Noted {
    private final Acts acts;
    private final Faults faults;
    private final InstantSource clock;
    private final RunJournal.OpenRun run;
    private final ApplyListener listener;
    private final Queue<Trouble> troubles = new ConcurrentLinkedQueue<>();

    Noted(Acts acts, Faults faults, InstantSource clock, RunJournal.OpenRun run, ApplyListener listener) {
        this.acts = acts;
        this.faults = faults;
        this.clock = clock;
        this.run = run;
        this.listener = listener;
    }

    String id() {
        return run.holder().run();
    }

    /** Why nothing more can be noted down; nothing more may be done then. */
    Optional<Trouble> trouble() {
        return troubles.stream().findFirst();
    }

    Result done(Step.Change change) {
        var started = clock.instant();
        if (!noted(new Note.Started(started, change.id(), change.address(), change.action()))) {
            return new Result(
                    change,
                    new ActionOutcome.Skipped("it could not be noted down first", Optional.empty()),
                    Duration.ZERO);
        }
        told(() -> listener.started(change));
        var outcome = performed(change, new Saying(change));
        var ended = clock.instant();
        noted(new Note.Finished(ended, change.id(), outcome));
        return new Result(change, outcome, Elapsed.between(started, ended));
    }

    private ActionOutcome performed(Step.Change change, StepOutput output) {
        try {
            return faults.of(change).orElseGet(() -> acts.perform(change.action(), id(), output));
        } catch (RuntimeException e) {
            return ActionOutcome.failed(
                    Kind.INTERNAL,
                    change.id() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage(),
                    "a mistake of Atoll's or of an adapter's: please report it");
        }
    }

    void ended(Note.Ending how) {
        noted(new Note.Ended(clock.instant(), how));
    }

    void finished(Result result) {
        told(() -> listener.finished(result.change(), result.outcome(), result.took()));
    }

    /** An interrupt meant for the work must not tear the line that tells of it. */
    private boolean noted(Note note) {
        var flagged = Thread.interrupted();
        var trouble = run.note(note);
        if (flagged) {
            Thread.currentThread().interrupt();
        }
        trouble.ifPresent(troubles::add);
        return trouble.isEmpty();
    }

    /** What a tool says of one change. That it cannot be noted stops nothing: what was done can be, or not. */
    private final class Saying implements StepOutput {
        private static final int MOST = 10_000;

        private final Step.Change change;
        private final AtomicInteger lines = new AtomicInteger();

        Saying(Step.Change change) {
            this.change = change;
        }

        @Override
        public void line(String line) {
            var count = lines.incrementAndGet();
            if (count <= MOST) {
                run.note(new Note.Said(clock.instant(), change.id(), count == MOST ? "(more is not kept)" : line));
            }
            told(() -> listener.said(change, line));
        }

        @Override
        public void began(long pid, String what) {
            run.began(pid, what);
        }
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
