package dev.atoll.adapters.linux;

import com.google.common.base.Throwables;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Questions asked at the same time, each by a process: together they take as long as the slowest. Closing ends those whose
 * answer nobody waits for. For the thread that made it.
 */
final class AtOnce implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    interface Question<T> {
        T answer() throws Unreadable, Refusal;
    }

    /** Begins; the answer waits for it. */
    <T> Question<T> ask(Question<T> question) {
        var asked = threads.submit(question::answer);
        return () -> answerOf(asked);
    }

    /** What was asked in some thread, waited for. */
    static <T> T answerOf(Future<T> asked) throws Unreadable, Refusal {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Trouble.of(Cause.TIMED_OUT, "systemctl: interrupted before it answered", "ask again"));
        } catch (ExecutionException e) {
            var why = Objects.requireNonNull(e.getCause());
            Throwables.throwIfInstanceOf(why, Unreadable.class);
            Throwables.throwIfInstanceOf(why, Refusal.class);
            throw new IllegalStateException("asking systemctl", why);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
