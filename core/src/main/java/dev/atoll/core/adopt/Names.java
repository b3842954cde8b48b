package dev.atoll.core.adopt;

import java.util.Locale;
import java.util.Set;

/** Names a manifest takes. Stateless. */
final class Names {
    private Names() {}

    /** Small letters, digits and dashes, where a manifest would refuse what was told. */
    static String plain(String told) {
        return told.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")
                ? told
                : told.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]+", "-").replaceAll("^[-_.]+|-+$", "");
    }

    /** With a number behind it, where it is taken already. */
    static String unique(String wanted, Set<String> taken) {
        var base = wanted.isEmpty() ? "unnamed" : wanted;
        var name = base;
        for (var number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return name;
    }
}
