package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import java.util.Optional;

/**
 * A disk or file system as it is expected; Atoll formats and mounts nothing. Known by an id that does not move with the
 * socket it is plugged into: {@code uuid}, {@code luks}, or both.
 *
 * @param luks UUID of the encrypted container
 * @param uuid of the file system
 * @param warn when this much of it is taken
 * @param removable whether it may be away
 * @param encrypted what is expected of it, where anything is
 */
public record VolumeSpec(
        Optional<String> luks,
        Optional<String> uuid,
        Optional<String> filesystem,
        Percent warn,
        boolean removable,
        Optional<DeclaredPath> mount,
        Optional<Boolean> encrypted) {
    public VolumeSpec {
        notNull(luks, uuid, filesystem, warn, mount, encrypted);
    }
}
