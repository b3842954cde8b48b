package dev.atoll.core.adopt;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import java.util.Optional;

/**
 * One thing a manifest could say.
 *
 * @param thing the path of what it is said of: a thing that is declared already is left as it is
 * @param path where
 * @param note for whoever reads the file
 */
public record Entry(ManifestPath thing, ManifestPath path, Said value, Optional<String> note) {
    public Entry {
        notNull(thing, path, value, note);
    }
}
