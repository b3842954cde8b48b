package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.Diagnostic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Gathers what is wrong, each thing once. Not thread-safe. */
final class Problems {
    /** Nobody reads more, and a hostile file has a million. */
    private static final int MOST = 200;

    private final LinkedHashSet<Diagnostic> found = new LinkedHashSet<>();
    private int more;

    void add(Span where, Diagnostic problem) {
        add(problem.at(where.source().place(where)));
    }

    void add(Diagnostic problem) {
        if (found.size() < MOST) {
            found.add(problem);
        } else if (problem.level() == Diagnostic.Level.ERROR) {
            more++;
        }
    }

    boolean full() {
        return found.size() >= MOST;
    }

    /** Whether the manifest must be refused. */
    boolean areErrors() {
        return more > 0 || found.stream().anyMatch(problem -> problem.level() == Diagnostic.Level.ERROR);
    }

    /** In the order of the files; what has no place first. */
    List<Diagnostic> inOrder() {
        var sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing((Diagnostic problem) ->
                        problem.place().map(Diagnostic.Place::file).orElse(""))
                .thenComparing(
                        problem -> problem.place().map(Diagnostic.Place::line).orElse(0))
                .thenComparing(
                        problem -> problem.place().map(Diagnostic.Place::column).orElse(0)));
        if (more > 0) {
            sorted.add(Diagnostic.error(dev.atoll.core.manifest.ManifestPath.ROOT, "and " + more + " more problems"));
        }
        return sorted;
    }
}
