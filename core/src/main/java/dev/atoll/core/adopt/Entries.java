package dev.atoll.core.adopt;

import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what one section could say. Used by one thread. */
final class Entries {
    private final String section;
    private final List<String> notes = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    Entries(String section) {
        this.section = section;
    }

    /** Where facts come from, or that they were not seen. What could not be seen of them is said too. */
    <T> Optional<T> seen(String what, Observation<T> observation) {
        return switch (observation) {
            case Observation.Unknown<T> unknown -> {
                notes.add("not seen: " + what + ": " + unknown.detail());
                yield Optional.empty();
            }
            case Observation.Known<T> known -> {
                notes.add(what + ": "
                        + known.source().map(Entries::words).orElse("seen") + ", "
                        + known.at().truncatedTo(ChronoUnit.MINUTES));
                known.gaps().stream().map(Gap::part).distinct().forEach(part -> notes.add("not seen: " + part));
                yield Optional.of(known.value());
            }
        };
    }

    private static String words(Source source) {
        return source.tool() + source.version().map(v -> " " + v).orElse("");
    }

    void note(String text) {
        notes.add(text);
    }

    /** Of the section itself. */
    void say(String key, Said value) {
        say(List.of(), List.of(key), value, Optional.empty());
    }

    /** @param thing names of what it is said of, below the section */
    void say(List<String> thing, List<String> keys, Said value) {
        say(thing, keys, value, Optional.empty());
    }

    void say(List<String> thing, List<String> keys, Said value, Optional<String> note) {
        var of = below(ManifestPath.of(section), thing);
        entries.add(new Entry(thing.isEmpty() ? below(of, keys) : of, below(of, keys), value, note));
    }

    private static ManifestPath below(ManifestPath path, List<String> keys) {
        var longer = path;
        for (var key : keys) {
            longer = longer.to(key);
        }
        return longer;
    }

    Section section() {
        return new Section(section, notes, entries);
    }
}
