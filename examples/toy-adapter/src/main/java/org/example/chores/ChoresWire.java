package org.example.chores;

import com.google.common.collect.ImmutableList;
import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Scope;
import dev.atoll.core.task.MaintenanceTask;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code chores list --json}; chores 1.2. Bytes in, core records out: no I/O, no clock. */
final class ChoresWire {
    private ChoresWire() {}

    static List<MaintenanceTask.State> read(String printed) throws Unreadable {
        var tasks = ImmutableList.<MaintenanceTask.State>builder();
        for (var chore : Json.list(printed)) {
            tasks.add(task(chore));
        }
        return tasks.build().stream()
                .sorted(Comparator.comparing(MaintenanceTask.State::name))
                .toList();
    }

    private static MaintenanceTask.State task(Json chore) throws Unreadable {
        var last = chore.time("last_done");
        return new MaintenanceTask.State(
                chore.essential("name"),
                Scope.USER,
                Optional.empty(),
                !chore.flag("paused"),
                chore.time("due"),
                last,
                last.isPresent() ? MaintenanceTask.Outcome.DONE : MaintenanceTask.Outcome.NEVER_RAN);
    }
}
