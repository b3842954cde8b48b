package dev.atoll.adapters.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Drains one pipe on a thread of its own, keeping at most so many bytes and telling each line where somebody wants them, so that its writer never blocks. */
final class CappedOutput {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final CountDownLatch end = new CountDownLatch(1);
    private final int most;
    private final Optional<Lines> lines;
    private volatile boolean truncated;

    CappedOutput(InputStream pipe, int most, Optional<Consumer<String>> told) {
        this.most = most;
        this.lines = told.map(Lines::new);
        Thread.ofVirtual().name("pipe").start(() -> drain(pipe));
    }

    private void drain(InputStream pipe) {
        var buffer = new byte[8192];
        try (pipe) {
            for (int n; (n = pipe.read(buffer)) >= 0; ) {
                var room = Math.min(n, most - kept.size());
                kept.write(buffer, 0, room);
                truncated |= room < n;
                var read = n;
                lines.ifPresent(all -> all.add(buffer, read));
            }
            lines.ifPresent(Lines::end);
        } catch (IOException e) {
            // The pipe of a killed process; whoever killed it knows.
            truncated = true;
        } finally {
            end.countDown();
        }
    }

    boolean awaitEnd(long nanos) throws InterruptedException {
        return end.await(Math.max(nanos, 1), TimeUnit.NANOSECONDS);
    }

    /** Only after {@link #awaitEnd} said so. */
    String text() {
        return kept.toString(UTF_8);
    }

    boolean truncated() {
        return truncated;
    }
}
