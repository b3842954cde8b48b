package dev.atoll.core.document;

import dev.atoll.core.common.Scope;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.task.MaintenanceTask;
import java.util.List;

/** How maintenance duties read. */
final class TaskView implements KindView<List<MaintenanceTask.State>> {
    @Override
    public String title() {
        return "Duties";
    }

    @Override
    public List<Block> brief(List<MaintenanceTask.State> tasks, Snapshot snapshot, Times times) {
        return whole(tasks, snapshot, times);
    }

    @Override
    public List<Block> whole(List<MaintenanceTask.State> tasks, Snapshot snapshot, Times times) {
        if (tasks.isEmpty()) {
            return List.of(new Block.Paragraph(Text.muted("none: no known updater and no timer of the user")));
        }
        return List.of(new Block.Table(
                List.of(
                        Block.Column.shrinking("DUTY"),
                        Block.Column.of("LAST RUN"),
                        Block.Column.of("OUTCOME"),
                        Block.Column.of("NEXT RUN"),
                        Block.Column.shrinking("KEEPS UP TO DATE").optional()),
                tasks.stream()
                        .map(task -> List.of(
                                Text.of(task.name() + (task.scope() == Scope.USER ? " (user)" : "")),
                                Text.of(task.last().map(times::ago).orElse("never")),
                                outcome(task.outcome()),
                                task.enabled()
                                        ? Text.of(task.next().map(times::until).orElse("not planned"))
                                        : Text.warning("disabled"),
                                Text.of(task.updates().orElse(""))))
                        .toList()));
    }

    private static Text outcome(MaintenanceTask.Outcome outcome) {
        return switch (outcome) {
            case NEVER_RAN -> Text.muted("-");
            case RUNNING -> Text.of("running");
            case DONE -> Text.good("done");
            case POSTPONED -> Text.warning("postponed");
            case FAILED -> Text.bad("failed");
        };
    }
}
