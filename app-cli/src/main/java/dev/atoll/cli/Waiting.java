package dev.atoll.cli;

import dev.atoll.core.observe.Progress;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/**
 * Says on the progress stream what is still waited for, once that takes longer than a person notices. Silent where
 * nobody watches. Its line is gone when it closes.
 */
final class Waiting implements Progress, AutoCloseable {
    private static final Duration UNNOTICED = Duration.ofMillis(300);
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final String ERASE = "\r\u001b[K";

    private final PrintWriter err;
    private final int width;
    private final Thread teller;
    private volatile List<String> waiting = List.of();

    Waiting(Console console) {
        this.err = console.err();
        this.width = console.width();
        this.teller = Thread.ofVirtual().unstarted(this::tell);
        if (console.interactive()) {
            teller.start();
        }
    }

    @Override
    public void waitingFor(List<String> kinds) {
        waiting = kinds;
    }

    private void tell() {
        try {
            Thread.sleep(UNNOTICED);
            while (true) {
                var line = "waiting for " + String.join(", ", waiting);
                err.print(ERASE + line.substring(0, Math.min(line.length(), width - 1)));
                err.flush();
                Thread.sleep(BEAT);
            }
        } catch (InterruptedException answered) {
            err.print(ERASE);
            err.flush();
        }
    }

    @Override
    public void close() {
        var told = teller.getState() != Thread.State.NEW;
        teller.interrupt();
        if (told) {
            try {
                teller.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
