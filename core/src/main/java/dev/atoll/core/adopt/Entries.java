package dev.atoll.core.adopt;

import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.manifest.SecretLook;
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

    /** What looks like a secret is no part of a file that is shown around. */
    void say(List<String> thing, List<String> keys, Said value, Optional<String> note) {
        var of = below(ManifestPath.of(section), thing);
        var path = below(of, keys);
        if (SecretLook.in(path.last() + ": " + text(value))
                || note.filter(SecretLook::in).isPresent()) {
            notes.add("left out, it looks like a secret: " + path);
        } else {
            entries.add(new Entry(thing.isEmpty() ? path : of, path, value, note));
        }
    }

    private static String text(Said value) {
        return switch (value) {
            case Said.Word word -> word.word();
            case Said.Words words -> String.join(" ", words.words());
            case Said.Whole whole -> "";
            case Said.Truth truth -> "";
            case Said.Empty empty -> "";
            case Said.Nothing nothing -> "";
        };
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
