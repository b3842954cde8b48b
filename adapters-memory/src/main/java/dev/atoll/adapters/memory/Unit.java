package dev.atoll.adapters.memory;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Scope;
import dev.atoll.core.service.Service;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** One simulated unit: what the list tells of it, and what a deeper look does. Immutable. */
record Unit(Service.State state, Service.Details details) {
    static final Comparator<Unit> ORDER = Comparator.comparing(
                    (Unit unit) -> unit.state().name())
            .thenComparing(unit -> unit.state().scope());

    /** A daemon that runs. */
    static Unit running(String name, Scope scope, String description, int pid, Instant since, double mib, double peak) {
        return new Unit(
                new Service.State(name, scope, description, Service.Active.ACTIVE, "running", Optional.empty()),
                new Service.Details(
                        name,
                        scope,
                        Optional.of("simple"),
                        Optional.of("enabled"),
                        Optional.of(since),
                        Optional.of(pid),
                        Optional.of(mib(mib)),
                        Optional.of(mib(peak)),
                        Optional.of(0),
                        Optional.of("success"),
                        Optional.of(0)));
    }

    /** A socket that waits for its first visitor. */
    static Unit listening(String name, Scope scope, String description, Instant since) {
        return new Unit(
                new Service.State(name, scope, description, Service.Active.ACTIVE, "listening", Optional.empty()),
                idle(name, scope, Optional.empty(), "enabled", Optional.of(since), Optional.of("success")));
    }

    /** In depth, what has no process now. */
    static Service.Details idle(
            String name,
            Scope scope,
            Optional<String> type,
            String enabled,
            Optional<Instant> since,
            Optional<String> result) {
        return new Service.Details(
                name,
                scope,
                type,
                Optional.of(enabled),
                since,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                result,
                result.filter(word -> name.endsWith(".service")).map(word -> word.equals("success") ? 0 : 1));
    }

    /** In depth, one that somebody started or ended; nobody counts what it takes. */
    static Service.Details turned(Service.Details unit, Instant now) {
        return new Service.Details(
                unit.name(),
                unit.scope(),
                unit.type(),
                unit.enabled(),
                Optional.of(now),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                unit.restarts(),
                Optional.of("success"),
                unit.exitStatus().map(status -> 0));
    }

    private static ByteSize mib(double mib) {
        return new ByteSize(Math.round(mib * (1 << 20)));
    }
}
