package dev.atoll.core.compare;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.manifest.ManifestPath;

/**
 * One thing that the manifest says, and how it was found.
 *
 * @param path where the manifest says it
 * @param wanted what it says, for people
 */
public record Fact(ManifestPath path, String wanted, Found found) {
    public Fact {
        notNull(path, wanted, found);
    }

    public boolean differs() {
        return found instanceof Found.Differs;
    }
}
