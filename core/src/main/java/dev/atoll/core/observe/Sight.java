package dev.atoll.core.observe;

import dev.atoll.core.common.PortKey;
import java.util.List;
import java.util.Set;

/**
 * What to look at and how deep: the scope of one snapshot.
 *
 * @param deep ask also what costs: sizes, latency, each unit's memory
 */
public record Sight(Set<PortKey<?, ?>> kinds, boolean deep) {
    /** Every kind, at the price of a status. */
    public static final Sight STATUS = new Sight(Set.copyOf(Kinds.ALL), false);

    public Sight {
        kinds = Set.copyOf(kinds);
    }

    public static Sight of(PortKey<?, ?>... kinds) {
        return new Sight(Set.copyOf(List.of(kinds)), false);
    }

    public Sight deeper() {
        return new Sight(kinds, true);
    }
}
