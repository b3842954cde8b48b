package dev.atoll.adapters.jackson;

import dev.atoll.core.common.Gap;
import dev.atoll.core.plan.BlastRadius;
import java.util.List;
import java.util.Optional;

/**
 * What comes with an action, as it is written.
 *
 * @param unseen what could not be looked up: there may be more losses
 * @param back the way back, in words; absent: there is none, and {@code noWayBack} says why
 */
public record CostText(
        List<BlastRadius.Loss> losses,
        List<Gap> unseen,
        Optional<String> back,
        Optional<String> noWayBack,
        BlastRadius.Needs needs) {
    public CostText {
        losses = List.copyOf(losses);
        unseen = List.copyOf(unseen);
    }

    static CostText of(BlastRadius radius) {
        return new CostText(
                radius.losses(),
                radius.unseen(),
                switch (radius.reversal()) {
                    case BlastRadius.Reversal.Itself itself -> Optional.of(itself.how());
                    case BlastRadius.Reversal.RestorePoint kept -> Optional.of("from a restore point: " + kept.what());
                    case BlastRadius.Reversal.No no -> Optional.empty();
                },
                radius.reversal() instanceof BlastRadius.Reversal.No no ? Optional.of(no.why()) : Optional.empty(),
                radius.needs());
    }
}
