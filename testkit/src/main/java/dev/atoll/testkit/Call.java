package dev.atoll.testkit;

import dev.atoll.core.common.Observation;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One call of a port under watch, in a thread of its own: it may hang or throw, and the kit says so. */
final class Call {
    private final String look;
    private final FutureTask<Answered> task;
    private final Thread thread;

    private Call(String look, FutureTask<Answered> task) {
        this.look = look;
        this.task = task;
        // A port that hangs must not keep the test run from ending.
        this.thread = Thread.ofPlatform().daemon().name("asking " + look).unstarted(task);
    }

    static <P> Call begin(Look<P> look, P port) {
        return begun(look, port, false);
    }

    /** With the interrupt flag set before the port is asked. */
    static <P> Call beginInterrupted(Look<P> look, P port) {
        return begun(look, port, true);
    }

    private static <P> Call begun(Look<P> look, P port, boolean interrupted) {
        var call = new Call(look.name(), new FutureTask<>(() -> {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            var start = System.nanoTime();
            Observation<?> observation = look.read().apply(port);
            var took = Duration.ofNanos(System.nanoTime() - start);
            return new Answered(
                    look.name(), observation, took, Thread.currentThread().isInterrupted());
        }));
        call.thread.start();
        return call;
    }

    void interrupt() {
        thread.interrupt();
    }

    /** The answer; fails when none comes in time, or an exception does. */
    Answered within(Duration limit) {
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new AssertionError(look + " gave no answer within " + limit, e);
        } catch (ExecutionException e) {
            throw new AssertionError(look + " threw instead of answering: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the test itself was interrupted", e);
        }
    }
}
