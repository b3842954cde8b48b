package org.example.chores;

import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.task.MaintenanceTasks;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Duties as {@code chores} keeps them. Only reads. Thread-safe. */
public final class ChoresTasks implements MaintenanceTasks {
    private static final String ASK = "run it by hand to see what is wrong: chores list --json";

    private final Tool chores;
    private final InstantSource clock;

    /** @param chores the program, with the time it may take */
    public ChoresTasks(Tool chores, InstantSource clock) {
        this.chores = chores;
        this.clock = clock;
    }

    @Override
    public Observation<List<MaintenanceTask.State>> observe() {
        return switch (chores.ask("list", "--json")) {
            case Tool.Printed printed -> seen(printed);
            case Tool.Refused refused -> unseen(refused.trouble());
        };
    }

    private Observation<List<MaintenanceTask.State>> seen(Tool.Printed printed) {
        try {
            return new Observation.Known<>(
                    ChoresWire.read(printed.out()),
                    clock.instant(),
                    gaps(printed.warnings()),
                    Optional.of(new Source("chores", Optional.empty(), chores.command() + " list --json")));
        } catch (Unreadable e) {
            return unseen(Trouble.of(Cause.UNREADABLE, "chores list --json: " + e.what(), ASK));
        }
    }

    /** What chores could not look into is unknown, not absent. */
    private static List<Gap> gaps(String warnings) {
        return warnings.lines()
                .filter(line -> line.startsWith("chores: cannot read "))
                .map(line ->
                        Trouble.of(Cause.ACCESS_DENIED, line, "ls -l ~/.chores").in("shared chores"))
                .toList();
    }

    private Observation<List<MaintenanceTask.State>> unseen(Trouble trouble) {
        // Only chores has this exit text for "my daemon is not there".
        var cause = trouble.detail().contains("choresd does not answer") ? Cause.NOT_RUNNING : trouble.cause();
        return Observation.unknown(
                new Trouble(cause, trouble.detail(), trouble.hint().or(() -> Optional.of(ASK))), clock.instant());
    }
}
