package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import java.util.Optional;

/** A folder that is to be there, and where it is a clone of. */
public record DirectorySpec(Optional<String> git) {
    public DirectorySpec {
        notNull(git);
    }
}
