package dev.atoll.core.plan;

import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Texts;
import dev.atoll.core.plan.BlastRadius.Loss;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What goes with something.
 *
 * @param losses in the order people ask
 * @param unseen what could not be looked at: there may be more losses
 */
public record Lost(List<Loss> losses, List<Gap> unseen) {
    public static final Lost NOTHING = new Lost(List.of(), List.of());

    public Lost {
        losses = List.copyOf(losses);
        unseen = List.copyOf(unseen);
    }

    /** Only that it could not be looked at. */
    public static Lost unseen(String part, Observation.Unknown<?> why) {
        return new Lost(List.of(), List.of(gap(part, why)));
    }

    private static Gap gap(String part, Observation.Unknown<?> why) {
        return new Gap(part, why.cause(), why.detail(), why.hint(), Optional.empty());
    }

    /** While it is put together; what is not seen twice is said once. For one thread. */
    static final class Collected {
        private final ResourceAddress of;
        private final List<Loss> losses = new ArrayList<>();
        private final Set<Gap> unseen = new LinkedHashSet<>();

        Collected(ResourceAddress of) {
            this.of = of;
        }

        void add(Loss.Kind kind, String what, List<String> items) {
            losses.add(new Loss(of, kind, what, items));
        }

        /** Nothing where there are none. */
        void some(Loss.Kind kind, int count, String what, String rest, List<String> items) {
            if (count > 0) {
                add(kind, Texts.counted(count, what) + rest, items);
            }
        }

        void unseen(Gap gap) {
            unseen.add(gap);
        }

        void unseen(String part, Observation.Unknown<?> why) {
            unseen.add(gap(part, why));
        }

        Lost all() {
            return new Lost(losses, List.copyOf(unseen));
        }
    }
}
