package dev.atoll.adapters.podman;

import dev.atoll.core.container.BoxContents;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What is asked of one box besides what all are asked. */
record Asked(Set<String> tools, Set<String> packages) {
    static final Asked NOTHING = new Asked(Set.of(), Set.of());

    /** Names as {@link BoxContents#asked} makes them. */
    static Map<String, Asked> byBox(Set<String> names) {
        var all = new HashMap<String, Asked>();
        for (var name : names) {
            var slash = name.indexOf('/');
            var asked = all.computeIfAbsent(
                    slash < 0 ? name : name.substring(0, slash), box -> new Asked(new HashSet<>(), new HashSet<>()));
            if (slash >= 0) {
                var what = name.substring(slash + 1);
                if (what.startsWith(BoxContents.PACKAGE)) {
                    asked.packages().add(what.substring(BoxContents.PACKAGE.length()));
                } else {
                    asked.tools().add(what);
                }
            }
        }
        return all;
    }
}
