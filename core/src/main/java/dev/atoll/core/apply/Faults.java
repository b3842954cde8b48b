package dev.atoll.core.apply;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.plan.Step;
import java.util.Map;
import java.util.Optional;

/**
 * What fails whenever it is tried, because somebody wants to see what happens then: of an invented machine.
 *
 * @param byName an address or a change's id, each with how that fails
 */
public record Faults(Map<String, Kind> byName) {
    public static final Faults NONE = new Faults(Map.of());

    public Faults {
        byName = Map.copyOf(byName);
    }

    /** Empty where nothing stands in its way. */
    Optional<ActionOutcome> of(Step.Change change) {
        return Optional.ofNullable(byName.get(change.id()))
                .or(() -> Optional.ofNullable(byName.get(change.address().toString())))
                .map(kind -> ActionOutcome.failed(
                        kind, "provoked with atoll demo break", "atoll demo mend " + change.address()));
    }
}
