package dev.atoll.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts steps in the order in which they would be done: a change after those it needs, and otherwise as the manifest has
 * them. One that needs what is not to be done, or waits for what waits for it, is not done either.
 */
final class StepOrder {
    private final List<Step.Change> changes;
    private final Map<String, List<Integer>> needed = new HashMap<>();
    private final int[] open;

    private StepOrder(List<Step.Change> changes) {
        this.changes = changes;
        this.open = new int[changes.size()];
    }

    static List<Step> of(List<Step> steps) {
        var changes = steps.stream()
                .filter(Step.Change.class::isInstance)
                .map(Step.Change.class::cast)
                .toList();
        var order = new StepOrder(changes).sorted();
        return Stream.of(
                        order.stream(),
                        order.size() == changes.size() ? Stream.<Step>empty() : stuck(changes, order),
                        steps.stream().filter(Step.Blocked.class::isInstance),
                        steps.stream().filter(Step.Deferred.class::isInstance),
                        steps.stream().filter(Step.Keep.class::isInstance))
                .<Step>flatMap(group -> group)
                .toList();
    }

    /** A copy of what is not made, or of its own copy. */
    private static Stream<Step> stuck(List<Step.Change> changes, List<Step.Change> order) {
        var done = Set.copyOf(order);
        return changes.stream()
                .filter(change -> !done.contains(change))
                .map(change -> new Step.Blocked(
                        change.address(),
                        List.of(change.action()),
                        "it waits for " + String.join(", ", change.after()) + ", which is not to be done",
                        Optional.of("plan both, and in no ring"),
                        change.radius()));
    }

    private List<Step.Change> sorted() {
        for (var i = 0; i < changes.size(); i++) {
            for (var before : changes.get(i).after()) {
                needed.computeIfAbsent(before, id -> new ArrayList<>()).add(i);
                open[i]++;
            }
        }
        var ready = new PriorityQueue<Integer>();
        for (var i = 0; i < open.length; i++) {
            if (open[i] == 0) {
                ready.add(i);
            }
        }
        var order = new ArrayList<Step.Change>();
        while (!ready.isEmpty()) {
            var change = changes.get(ready.poll());
            order.add(change);
            for (var next : needed.getOrDefault(change.id(), List.of())) {
                if (--open[next] == 0) {
                    ready.add(next);
                }
            }
        }
        return order;
    }
}
