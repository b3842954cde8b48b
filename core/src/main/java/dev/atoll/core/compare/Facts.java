package dev.atoll.core.compare;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.List;

/** Collects the facts of one thing, in the order in which they are said. Used by one thread. */
final class Facts {
    private final ManifestPath path;
    private final List<Fact> facts = new ArrayList<>();

    /** @param path of the thing itself */
    Facts(ManifestPath path) {
        this.path = path;
    }

    /** Of the thing as a whole. */
    void say(String wanted, Found found) {
        facts.add(new Fact(path, List.of(), wanted, found));
    }

    /** @param keys below the thing */
    void say(List<String> keys, String wanted, Found found) {
        var place = path;
        for (var key : keys) {
            place = place.to(key);
        }
        facts.add(new Fact(place, keys, wanted, found));
    }

    void say(String key, String wanted, Found found) {
        say(List.of(key), wanted, found);
    }

    /** An item of a list. */
    void item(String key, String wanted, Found found) {
        say(List.of(key, "[" + wanted + "]"), wanted, found);
    }

    Compared of(ResourceAddress address) {
        return new Compared(address, path, facts);
    }
}
