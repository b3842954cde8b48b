package dev.atoll.core.observe;

import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.PortKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to look at and how deep: the scope of one snapshot.
 *
 * @param deep ask also what costs: sizes, latency, each unit's memory
 * @param closely what is looked at in depth though the rest is not, by name
 */
public record Sight(Set<PortKey<?, ?>> kinds, boolean deep, Map<DetailKey<?, ?, ?>, Set<String>> closely) {
    /** Every kind, at the price of a status. */
    public static final Sight STATUS = new Sight(Set.copyOf(Kinds.ALL), false, Map.of());

    public Sight {
        kinds = Set.copyOf(kinds);
        closely = closely.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, asked -> Set.copyOf(asked.getValue())));
    }

    public static Sight of(PortKey<?, ?>... kinds) {
        return new Sight(Set.copyOf(List.of(kinds)), false, Map.of());
    }

    public Sight deeper() {
        return new Sight(kinds, true, closely);
    }

    /** And these in depth, whatever the rest is; of no names, nothing is asked. */
    public Sight closer(DetailKey<?, ?, ?> detail, Set<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        var more = new HashMap<>(closely);
        more.put(detail, names);
        return new Sight(kinds, deep, more);
    }
}
