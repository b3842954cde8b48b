package dev.atoll.core.observe;

import dev.atoll.core.common.PortKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Implementations of ports under their typed keys. Immutable. */
public final class Ports {
    public static final Ports NONE = new Ports(Map.of());

    private final Map<PortKey<?, ?>, Object> byKey;

    private Ports(Map<PortKey<?, ?>, Object> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    public static <P> Ports of(PortKey<P, ?> key, P port) {
        return NONE.with(key, port);
    }

    /** These and one more; the later one wins. */
    public <P> Ports with(PortKey<P, ?> key, P port) {
        var more = new HashMap<>(byKey);
        more.put(key, key.port().cast(port));
        return new Ports(more);
    }

    /** These and the others; the others win. */
    public Ports with(Ports others) {
        var more = new HashMap<>(byKey);
        more.putAll(others.byKey);
        return new Ports(more);
    }

    public <P> Optional<P> get(PortKey<P, ?> key) {
        return Optional.ofNullable(byKey.get(key)).map(key.port()::cast);
    }

    public Set<PortKey<?, ?>> keys() {
        return byKey.keySet();
    }
}
