package dev.atoll.arch;

import java.util.Set;
import java.util.TreeSet;

/** Package patterns as the rules use them, each remembered: a pattern that matches nothing makes a rule say nothing. */
final class Packages {
    private final String root;
    private final Set<String> used = new TreeSet<>();

    Packages(String root) {
        this.root = root;
    }

    /** Everything of ours. */
    String all() {
        return remembered(root + "..");
    }

    /** A part of ours: {@code core.spi..}. */
    String in(String part) {
        return remembered(root + "." + part);
    }

    /** Of others. */
    String library(String pattern) {
        return remembered(pattern);
    }

    String[] libraries(String... patterns) {
        used.addAll(Set.of(patterns));
        return patterns;
    }

    Set<String> used() {
        return Set.copyOf(used);
    }

    private String remembered(String pattern) {
        used.add(pattern);
        return pattern;
    }
}
