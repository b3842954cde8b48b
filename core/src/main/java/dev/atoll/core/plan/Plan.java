package dev.atoll.core.plan;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.compare.Comparison.Unmanaged;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything between a machine and its manifest, in the order in which it would be done. A value: equal input gives an
 * equal plan, and nothing is done by having one.
 *
 * @param steps first the changes in order, then what waits, then what is kept; each group in the manifest's order
 * @param basis a digest of the facts that the changes rely on: another one means that they have moved
 * @param unmanaged what is there and nobody declared: never touched
 */
public record Plan(String workstation, List<Step> steps, String basis, List<Unmanaged> unmanaged) {
    public Plan {
        notNull(workstation, basis);
        steps = List.copyOf(steps);
        unmanaged = List.copyOf(unmanaged);
    }

    public List<Step.Change> changes() {
        return of(Step.Change.class).toList();
    }

    public <S extends Step> Stream<S> of(Class<S> type) {
        return steps.stream().filter(type::isInstance).map(type::cast);
    }

    /** Whether everything that is declared could be decided. */
    public boolean complete() {
        return of(Step.Deferred.class).findAny().isEmpty();
    }

    /** Whether there is anything to do. */
    public boolean applicable() {
        return of(Step.Change.class).findAny().isPresent();
    }
}
