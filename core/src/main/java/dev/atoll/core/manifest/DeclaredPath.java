package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.HostPath;

/** A path as the owner wrote it: absolute, or below the home with {@code ~}. Never expanded by a shell. */
public record DeclaredPath(String value) implements Comparable<DeclaredPath> {
    public DeclaredPath {
        notNull(value);
        if (!isOne(value)) {
            throw new IllegalArgumentException("neither absolute nor below the home: " + value);
        }
    }

    /** Whether this text is such a path. */
    public static boolean isOne(String text) {
        return text.startsWith("/") || text.equals("~") || text.startsWith("~/");
    }

    /** Where that is for the owner of this home. */
    public HostPath in(HostPath home) {
        return value.startsWith("~") ? new HostPath(home.value() + value.substring(1)) : new HostPath(value);
    }

    @Override
    public int compareTo(DeclaredPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
