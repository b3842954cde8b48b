package dev.atoll.core.finding;

import dev.atoll.core.common.Scope;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.service.Service;
import java.util.Optional;
import java.util.stream.Stream;

/** Units that failed. An updater that refused to run now is postponed, not failed. */
final class ServiceFindings {
    private ServiceFindings() {}

    static Stream<Finding> of(Snapshot snapshot) {
        return snapshot.seen(Kinds.SERVICE).stream()
                .flatMap(units -> units.units().stream())
                .filter(Service.State::failed)
                .map(ServiceFindings::failed);
    }

    private static Finding failed(Service.State unit) {
        var user = unit.scope() == Scope.USER;
        return new Finding(
                "failed-unit",
                Optional.of((user ? "user/" : "") + unit.name()),
                Severity.CRITICAL,
                unit.name() + " failed.",
                unit.description() + ": " + unit.sub() + (user ? ", a unit of the user" : ""),
                Optional.of((user ? "journalctl --user -u " : "journalctl -u ") + unit.name() + " -n 50"));
    }
}
