package dev.atoll.core.common;

import static dev.atoll.core.common.Components.notNull;

/**
 * An absolute path on the workstation, as the tool spelled it. Not a {@code java.nio} path: core may run elsewhere.
 * {@code /home} and {@code /var/home} are one folder on an ostree host; compare by {@link #canonical()}.
 */
public record HostPath(String value) implements Comparable<HostPath> {
    public HostPath {
        notNull(value);
        if (!value.startsWith("/")) {
            throw new IllegalArgumentException("not an absolute path: " + value);
        }
    }

    /** With {@code /home} spelled {@code /var/home}, so that two spellings of one folder are equal. */
    public HostPath canonical() {
        return value.equals("/home") || value.startsWith("/home/") ? new HostPath("/var" + value) : this;
    }

    @Override
    public int compareTo(HostPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
