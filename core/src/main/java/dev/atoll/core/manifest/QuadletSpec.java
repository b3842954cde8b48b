package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ResourceAddress;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** A quadlet, which stays the truth about its container: referenced, not written down a second time. */
public record QuadletSpec(DeclaredPath file, State state) {
    public QuadletSpec {
        notNull(file, state);
    }

    /** What is wanted of its container. */
    public enum State {
        /** It runs, as its file says, and starts by itself. */
        ENABLED,
        /** It does not run, and nothing starts it. */
        DISABLED
    }

    /** How one is pointed at. */
    public static ResourceAddress address(String name) {
        return ResourceAddress.of("quadlet", name);
    }

    /** Where they lie, as their owner wrote it. */
    public static Set<String> files(Collection<QuadletSpec> quadlets) {
        return quadlets.stream().map(quadlet -> quadlet.file().value()).collect(Collectors.toUnmodifiableSet());
    }
}
