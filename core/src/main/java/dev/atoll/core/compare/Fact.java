package dev.atoll.core.compare;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.manifest.ManifestPath;
import java.util.List;

/**
 * One thing that the manifest says, and how it was found.
 *
 * @param path where the manifest says it
 * @param key what of the thing is meant: the steps of the path below it; none is the thing as a whole
 * @param wanted what it says, for people
 */
public record Fact(ManifestPath path, List<String> key, String wanted, Found found) {
    public Fact {
        notNull(path, wanted, found);
        key = List.copyOf(key);
    }

    public boolean differs() {
        return found instanceof Found.Differs;
    }
}
