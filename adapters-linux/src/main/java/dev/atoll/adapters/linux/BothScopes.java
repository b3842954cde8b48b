package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Reads the same from the system's manager and from the user's, both at once: a user's bus that hangs costs its own part
 * and no more time than one that answers. The system's decides whether anything was seen; a user's bus that is not there
 * (cron, SSH without a session) is a gap.
 */
final class BothScopes {
    private BothScopes() {}

    /** One scope's part. What it could not see of it, it adds to the gaps. */
    interface Part<T> {
        T read(Scope scope, List<Gap> gaps) throws Unreadable, Refusal;
    }

    private record Told<T>(Optional<T> part, List<Gap> gaps, Optional<Trouble> trouble) {}

    static <T, R> Observation<R> observe(Part<T> part, Function<List<T>, R> together, Instant at, Source source) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var system = threads.submit(() -> told(part, Scope.SYSTEM));
            var user = threads.submit(() -> told(part, Scope.USER));
            try {
                var trouble = system.get().trouble();
                if (trouble.isPresent()) {
                    threads.shutdownNow();
                    return Observation.unknown(trouble.get(), at);
                }
                return known(system.get(), user.get(), together, at, source);
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                return Observation.unknown(
                        Trouble.of(Cause.TIMED_OUT, "systemctl: interrupted before it answered", "ask again"), at);
            } catch (ExecutionException e) {
                throw new IllegalStateException("reading units", e.getCause());
            }
        }
    }

    private static <T, R> Observation<R> known(
            Told<T> system, Told<T> user, Function<List<T>, R> together, Instant at, Source source) {
        var parts = new ArrayList<T>();
        system.part().ifPresent(parts::add);
        user.part().ifPresent(parts::add);
        var gaps = new ArrayList<>(system.gaps());
        gaps.addAll(user.gaps());
        user.trouble().ifPresent(trouble -> gaps.add(trouble.hiding(Scope.USER, "units of the user")));
        return new Observation.Known<>(together.apply(parts), at, gaps, Optional.of(source));
    }

    private static <T> Told<T> told(Part<T> part, Scope scope) {
        var gaps = new ArrayList<Gap>();
        try {
            return new Told<>(Optional.of(part.read(scope, gaps)), gaps, Optional.empty());
        } catch (Refusal e) {
            return new Told<>(Optional.empty(), gaps, Optional.of(hinted(e.trouble(), scope)));
        } catch (Unreadable e) {
            var trouble =
                    Trouble.of(Cause.UNREADABLE, "systemctl: " + e.what(), "systemctl list-units --all --output=json");
            return new Told<>(Optional.empty(), gaps, Optional.of(trouble));
        }
    }

    /** What a person could do about a manager that does not run. */
    static Trouble hinted(Trouble trouble, Scope scope) {
        if (trouble.cause() != Cause.NOT_RUNNING || trouble.hint().isPresent()) {
            return trouble;
        }
        return Trouble.of(
                trouble.cause(),
                trouble.detail(),
                scope == Scope.USER
                        ? "log in with a session of your own, or: loginctl enable-linger $USER"
                        : "systemd is not what runs this machine; inside a box, ask its host: distrobox-host-exec systemctl status");
    }
}
