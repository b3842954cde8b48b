package dev.atoll.cli;

import dev.atoll.core.observe.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Says on the progress stream what is still waited for, once that takes longer than a person notices. Silent where
 * nobody watches. Its line is gone when it closes, and when the program is told to end.
 */
final class Waiting implements Progress, AutoCloseable {
    private static final Duration UNNOTICED = Duration.ofMillis(300);
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final int width;
    private final boolean watched;
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread teller = Thread.ofPlatform().daemon().name("waiting").unstarted(this::tell);
    private volatile List<String> waiting = List.of();

    Waiting(Console console) {
        this.err = console.err();
        this.width = console.width();
        this.watched = console.interactive();
        if (watched) {
            teller.start();
        }
    }

    @Override
    public void waitingFor(List<String> kinds) {
        waiting = kinds;
    }

    private void tell() {
        try {
            if (answered.await(UNNOTICED.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            var atEnd = new Thread(this::erase, "erase what is waited for");
            Runtime.getRuntime().addShutdownHook(atEnd);
            do {
                err.print(ERASE + Width.cut("waiting for " + String.join(", ", waiting), width - 1));
                err.flush();
            } while (!answered.await(BEAT.toMillis(), TimeUnit.MILLISECONDS));
            erase();
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException ending) {
            // The program ends already, and the hook erases.
        }
    }

    private void erase() {
        err.print(ERASE);
        err.flush();
    }

    @Override
    public void close() {
        answered.countDown();
        if (watched) {
            try {
                teller.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
