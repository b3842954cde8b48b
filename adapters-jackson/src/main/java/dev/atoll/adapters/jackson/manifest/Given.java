package dev.atoll.adapters.jackson.manifest;

import java.util.IdentityHashMap;
import java.util.Optional;

/** What was given for the keys of one map, read. */
final class Given {
    private final IdentityHashMap<Key<?>, Object> values = new IdentityHashMap<>();

    void put(Key<?> key, Object value) {
        values.put(key, value);
    }

    @SuppressWarnings("unchecked") // put beside its own key
    <T> Optional<T> get(Key<T> key) {
        return Optional.ofNullable((T) values.get(key));
    }

    /** What was given, or what holds otherwise. */
    <T> T or(Key<T> key) {
        return get(key).orElseGet(() -> fallback(key));
    }

    private static <T> T fallback(Key<T> key) {
        if (!(key.shape() instanceof WordShape<T> word)) {
            throw new IllegalStateException(key.name() + " has no single value to fall back to");
        }
        return word.parse(key.fallback().orElseThrow()).orElseThrow();
    }
}
