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
import java.util.function.Function;

/**
 * Reads the same from the system's manager and from the user's. The system's decides whether anything was seen; a
 * user's bus that is not there (cron, SSH without a session) is a gap.
 */
final class BothScopes {
    private BothScopes() {}

    /** One scope's part. */
    interface Part<T> {
        T read(Scope scope) throws Unreadable, Refusal;
    }

    static <T, R> Observation<R> observe(Part<T> part, Function<List<T>, R> together, Instant at, Source source) {
        var parts = new ArrayList<T>();
        var gaps = new ArrayList<Gap>();
        for (var scope : Scope.values()) {
            var trouble = add(part, scope, parts);
            if (trouble.isPresent() && scope == Scope.SYSTEM) {
                return Observation.unknown(trouble.get(), at);
            }
            trouble.ifPresent(t -> gaps.add(t.in("units of the user")));
        }
        return new Observation.Known<>(together.apply(parts), at, gaps, Optional.of(source));
    }

    private static <T> Optional<Trouble> add(Part<T> part, Scope scope, List<T> parts) {
        try {
            parts.add(part.read(scope));
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(hinted(e.trouble(), scope));
        } catch (Unreadable e) {
            return Optional.of(
                    Trouble.of(Cause.UNREADABLE, "systemctl: " + e.what(), "systemctl list-units --all --output=json"));
        }
    }

    private static Trouble hinted(Trouble trouble, Scope scope) {
        if (trouble.cause() != Cause.NOT_RUNNING || trouble.hint().isPresent()) {
            return trouble;
        }
        return Trouble.of(
                trouble.cause(),
                trouble.detail(),
                scope == Scope.USER
                        ? "log in with a session of your own, or: loginctl enable-linger $USER"
                        : "systemd is not what runs this machine; inside a box, ask its host: distrobox-host-exec");
    }
}
