package dev.atoll.core.document;

import dev.atoll.core.common.Scope;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.task.MaintenanceTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How maintenance duties read. */
final class TaskView implements KindView<List<MaintenanceTask.State>> {
    @Override
    public String title() {
        return "Duties";
    }

    @Override
    public List<Block> brief(List<MaintenanceTask.State> tasks, Snapshot snapshot, Times times) {
        var shown = tasks.stream().filter(task -> matters(task, times)).toList();
        if (tasks.isEmpty() || shown.size() == tasks.size()) {
            return whole(tasks, snapshot, times);
        }
        var blocks = new ArrayList<Block>();
        if (!shown.isEmpty()) {
            blocks.addAll(whole(shown, snapshot, times));
        }
        blocks.add(new Block.Paragraph(Text.muted(others(tasks, shown))));
        return blocks;
    }

    /** In brief: what did not go well, what is late, and what keeps this machine up to date by itself. */
    private static boolean matters(MaintenanceTask.State task, Times times) {
        return switch (task.outcome()) {
            case FAILED, POSTPONED, RUNNING -> true;
            case NEVER_RAN, UNKNOWN, DONE ->
                task.enabled()
                        && (task.updates().isPresent()
                                || task.next()
                                        .filter(at -> at.isBefore(times.now()))
                                        .isPresent());
        };
    }

    private static String others(List<MaintenanceTask.State> tasks, List<MaintenanceTask.State> shown) {
        var others = tasks.stream().filter(task -> !shown.contains(task)).toList();
        var disabled = others.stream().filter(task -> !task.enabled()).count();
        return Stream.of(
                        others.size() > disabled ? (others.size() - disabled) + " more planned" : "",
                        disabled > 0 ? disabled + " disabled" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<String> names(List<MaintenanceTask.State> tasks) {
        return tasks.stream().map(MaintenanceTask.State::name).distinct().toList();
    }

    @Override
    public Optional<List<Block>> one(String name, List<MaintenanceTask.State> tasks, Snapshot snapshot, Times times) {
        var blocks = tasks.stream()
                .filter(task -> task.name().equals(name))
                .<Block>mapMulti((task, block) -> {
                    block.accept(Block.Heading.of(2, label(task)));
                    block.accept(new Block.Facts(facts(task, times)));
                })
                .toList();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks);
    }

    private static List<Block.Fact> facts(MaintenanceTask.State task, Times times) {
        var facts = new ArrayList<Block.Fact>();
        task.updates().ifPresent(updates -> facts.add(Block.Fact.of("Keeps up to date", updates)));
        facts.add(Block.Fact.of("Of", task.scope() == Scope.USER ? "the user" : "the system"));
        facts.add(
                new Block.Fact("Enabled", task.enabled() ? Text.good("yes") : Text.warning("no, it is switched off")));
        facts.add(Block.Fact.of(
                "Last run",
                task.last().map(at -> times.stamp(at) + ", " + times.ago(at)).orElseGet(() -> noRun(task))));
        if (task.last().isPresent() || task.outcome() == MaintenanceTask.Outcome.RUNNING) {
            facts.add(new Block.Fact("Outcome", outcome(task.outcome())));
        }
        task.next().ifPresent(at -> facts.add(Block.Fact.of("Next run", times.stamp(at) + ", " + times.until(at))));
        return facts;
    }

    private static String label(MaintenanceTask.State task) {
        return task.name() + (task.scope() == Scope.USER ? " (user)" : "");
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
                                Text.strong(label(task)),
                                Text.of(task.last().map(times::ago).orElseGet(() -> noRun(task))),
                                outcome(task.outcome()),
                                task.enabled()
                                        ? Text.of(task.next().map(times::until).orElse("not planned"))
                                        : Text.warning("disabled"),
                                Text.of(task.updates().orElse(""))))
                        .toList()));
    }

    /** One that is switched off may well have run: that systemd knows of no run says nothing of it. */
    private static String noRun(MaintenanceTask.State task) {
        return task.enabled() && task.outcome() == MaintenanceTask.Outcome.NEVER_RAN ? "never" : "not known";
    }

    private static Text outcome(MaintenanceTask.Outcome outcome) {
        return switch (outcome) {
            case NEVER_RAN, UNKNOWN -> Text.muted("-");
            case RUNNING -> Text.of("running");
            case DONE -> Text.good("done");
            case POSTPONED -> Text.warning("postponed");
            case FAILED -> Text.bad("failed");
        };
    }
}
