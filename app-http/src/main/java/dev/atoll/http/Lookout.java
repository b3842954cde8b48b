package dev.atoll.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Looks at the workstation once for all who ask at about the same time: a look under way serves whoever comes, and its
 * picture whoever comes within two seconds of its moment. There are never two looks at once. Thread-safe.
 */
final class Lookout {
    static final Duration FRESH = Duration.ofSeconds(2);

    private final Supplier<Picture> look;
    private final InstantSource clock;
    private CompletableFuture<Picture> latest =
            CompletableFuture.failedFuture(new IllegalStateException("no look yet"));

    Lookout(Supplier<Picture> look, InstantSource clock) {
        this.look = look;
        this.clock = clock;
    }

    /** Blocks while a look is under way. Whoever stops waiting ends nobody else's look. */
    Picture picture() throws InterruptedException {
        try {
            return shared().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("looking at the workstation failed", e.getCause());
        }
    }

    private synchronized CompletableFuture<Picture> shared() {
        if (!serves(latest)) {
            latest = started();
        }
        return latest;
    }

    private boolean serves(CompletableFuture<Picture> pictured) {
        return switch (pictured.state()) {
            case RUNNING -> true;
            case SUCCESS -> fresh(age(pictured.resultNow()));
            case FAILED, CANCELLED -> false;
        };
    }

    /** How old a picture is. */
    Duration age(Picture picture) {
        return Duration.between(picture.snapshot().takenAt(), clock.instant());
    }

    /** A clock that was set back makes every picture old. */
    private static boolean fresh(Duration age) {
        return !age.isNegative() && age.compareTo(FRESH) < 0;
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
