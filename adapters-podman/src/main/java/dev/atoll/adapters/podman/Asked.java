package dev.atoll.adapters.podman;

import dev.atoll.core.container.BoxContents;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is asked of one box: all of it, or no more than these. */
record Asked(boolean whole, Set<String> tools, Set<String> packages) {

    /** By the box's name; names as {@link BoxContents#asked} makes them. */
    static Map<String, Asked> byBox(Set<String> names) {
        var all = new HashMap<String, Asked>();
        for (var name : names) {
            var box = BoxContents.boxOf(name);
            var asked = all.getOrDefault(box, new Asked(false, Set.of(), Set.of()));
            all.put(box, name.equals(box) ? asked.all() : asked.with(name.substring(box.length() + 1)));
        }
        return all;
    }

    private Asked all() {
        return new Asked(true, tools, packages);
    }

    private Asked with(String what) {
        return what.startsWith(BoxContents.PACKAGE)
                ? new Asked(whole, tools, added(packages, what.substring(BoxContents.PACKAGE.length())))
                : new Asked(whole, added(tools, what), packages);
    }

    private static Set<String> added(Set<String> names, String name) {
        var more = new TreeSet<>(names);
        more.add(name);
        return more;
    }
}
