package dev.atoll.core.common;

import static java.util.Objects.requireNonNull;

/**
 * For the constructors of records. What was not told is {@code Optional.empty}: a null is a bug of whoever made the
 * value, and is told where it was made.
 */
public final class Components {
    private Components() {}

    /** Fails on a null among them. Collections need no mention: copying them refuses null too. */
    public static void notNull(Object... components) {
        for (var component : components) {
            requireNonNull(component, "a component is null");
        }
    }
}
