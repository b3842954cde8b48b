package dev.atoll.core.observe;

import com.google.common.collect.Sets;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.PortKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to look at and how deep: the scope of one snapshot.
 *
 * @param deep what is asked in depth of everything there is, though it costs: sizes, latency, each unit's memory
 * @param closely what is looked at in depth though the rest is not, by name
 */
public record Sight(
        Set<PortKey<?, ?>> kinds, Set<DetailKey<?, ?, ?>> deep, Map<DetailKey<?, ?, ?>, Set<String>> closely) {
    /** Every kind, at the price of a status. */
    public static final Sight STATUS = new Sight(Set.copyOf(Kinds.ALL), Set.of(), Map.of());

    public Sight {
        kinds = Set.copyOf(kinds);
        deep = Set.copyOf(deep);
        closely = closely.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, asked -> Set.copyOf(asked.getValue())));
    }

    public static Sight of(PortKey<?, ?>... kinds) {
        return new Sight(Set.copyOf(List.of(kinds)), Set.of(), Map.of());
    }

    /** In every depth there is. */
    public Sight deeper() {
        return new Sight(kinds, Set.copyOf(Kinds.DETAILS), closely);
    }

    /** In these depths. */
    public Sight deeper(DetailKey<?, ?, ?>... details) {
        return new Sight(kinds, Set.copyOf(List.of(details)), closely);
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

    /** All of this and all of that; what is asked of everything is not asked by name as well. */
    public Sight and(Sight other) {
        var both = new HashMap<DetailKey<?, ?, ?>, Set<String>>();
        Stream.of(closely, other.closely)
                .flatMap(asked -> asked.entrySet().stream())
                .forEach(asked -> both.merge(asked.getKey(), asked.getValue(), Sets::union));
        var everything = Sets.union(deep, other.deep);
        both.keySet().removeAll(everything);
        return new Sight(Sets.union(kinds, other.kinds), everything, both);
    }
}
