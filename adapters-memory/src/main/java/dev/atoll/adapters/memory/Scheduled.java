package dev.atoll.adapters.memory;

import dev.atoll.core.common.Scope;
import dev.atoll.core.service.Service;
import dev.atoll.core.task.MaintenanceTask;
import java.time.Instant;
import java.util.Optional;

/**
 * One simulated timer with what it starts, from which timer, units and duty are told alike. Immutable.
 *
 * @param name without suffix; the service it starts has the same
 * @param updates of the known updaters
 */
record Scheduled(
        String name,
        Scope scope,
        String description,
        Optional<String> updates,
        Optional<Instant> next,
        Optional<Instant> last,
        MaintenanceTask.Outcome outcome) {

    /** A known updater, or the user's own: the others are the system's housekeeping. */
    boolean isDuty() {
        return scope == Scope.USER || updates.isPresent();
    }

    MaintenanceTask.State duty() {
        return new MaintenanceTask.State(name, scope, updates, next.isPresent(), next, last, outcome);
    }

    Service.Timer timer() {
        return new Service.Timer(name + ".timer", scope, name + ".service", next, last, result());
    }

    Unit timerUnit(Instant boot) {
        return new Unit(
                new Service.State(
                        name + ".timer",
                        scope,
                        description + ", by time",
                        next.isPresent() ? Service.Active.ACTIVE : Service.Active.INACTIVE,
                        next.isPresent() ? "waiting" : "dead",
                        Optional.empty()),
                Unit.idle(
                        name + ".timer",
                        scope,
                        Optional.empty(),
                        next.isPresent() ? "enabled" : "disabled",
                        next.map(armed -> boot),
                        Optional.of("success")));
    }

    Unit serviceUnit() {
        var failed = outcome == MaintenanceTask.Outcome.FAILED || outcome == MaintenanceTask.Outcome.POSTPONED;
        return new Unit(
                new Service.State(
                        name + ".service",
                        scope,
                        description,
                        failed ? Service.Active.FAILED : Service.Active.INACTIVE,
                        failed ? "failed" : "dead",
                        outcome == MaintenanceTask.Outcome.POSTPONED
                                ? Optional.of("its hardware checks refused to update now")
                                : Optional.empty()),
                Unit.idle(
                        name + ".service",
                        scope,
                        Optional.of("oneshot"),
                        "static",
                        last,
                        result().or(() -> Optional.of("success"))));
    }

    private Optional<String> result() {
        return switch (outcome) {
            case NEVER_RAN, UNKNOWN -> Optional.empty();
            case RUNNING, DONE -> Optional.of("success");
            case POSTPONED, FAILED -> Optional.of("exit-code");
        };
    }
}
