package dev.atoll.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Looks at the workstation once for all who ask at about the same time. There are never two looks at once, and none that
 * nobody asked for. Thread-safe.
 *
 * <p>A picture serves whoever comes within {@link #FRESH} of its moment. Whoever comes late in that time, after
 * {@link #DUE}, is served too and sets off the next look, so that where many ask nobody waits for one. While that look is
 * under way the picture goes on serving, up to {@link #OLDEST}; then, and where nobody came in time, whoever comes waits.
 */
final class Lookout {
    static final Duration FRESH = Duration.ofSeconds(2);

    /** Early enough that a usual look is done when its picture is wanted. */
    static final Duration DUE = Duration.ofMillis(1500);

    /** However long the next look takes, nobody is shown a picture of this age. */
    static final Duration OLDEST = Duration.ofSeconds(3);

    private final Supplier<Picture> look;
    private final InstantSource clock;
    /** What answers without waiting. Not older than {@link #FRESH} when the look under way was set off. */
    private Optional<Picture> shown = Optional.empty();
    /** The last one, under way or done. */
    private CompletableFuture<Picture> latest =
            CompletableFuture.failedFuture(new IllegalStateException("no look yet"));

    Lookout(Supplier<Picture> look, InstantSource clock) {
        this.look = look;
        this.clock = clock;
    }

    /** Blocks where there is nothing fresh to show. Whoever stops waiting ends nobody else's look. */
    Picture picture() throws InterruptedException {
        try {
            return shared().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("looking at the workstation failed", e.getCause());
        }
    }

    private synchronized CompletableFuture<Picture> shared() {
        switch (latest.state()) {
            case RUNNING -> {}
            case SUCCESS -> {
                shown = Optional.of(latest.resultNow());
                lookAgainWhereDue();
            }
            // A look set off behind an answer that fails is tried again; once nothing fresh is left, its asker is told.
            case FAILED, CANCELLED -> lookAgainWhereDue();
        }
        return younger(OLDEST).map(CompletableFuture::completedFuture).orElse(latest);
    }

    private void lookAgainWhereDue() {
        shown = younger(FRESH);
        if (younger(DUE).isEmpty()) {
            latest = started();
        }
    }

    /** A clock that was set back makes every picture old. */
    private Optional<Picture> younger(Duration limit) {
        return shown.filter(picture -> {
            var age = age(picture);
            return !age.isNegative() && age.compareTo(limit) < 0;
        });
    }

    /** How old a picture is. */
    Duration age(Picture picture) {
        return Duration.between(picture.snapshot().takenAt(), clock.instant());
    }

    private CompletableFuture<Picture> started() {
        var future = new CompletableFuture<Picture>();
        Thread.ofVirtual().name("look").start(() -> {
            try {
                future.complete(look.get());
            } catch (RuntimeException | Error e) {
                future.completeExceptionally(e);
            }
        });
        return future;
    }
}
