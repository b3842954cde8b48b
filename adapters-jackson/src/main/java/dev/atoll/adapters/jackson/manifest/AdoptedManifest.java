package dev.atoll.adapters.jackson.manifest;

import dev.atoll.adapters.jackson.manifest.ManifestEdit.Edited;
import dev.atoll.core.adopt.Adoption;
import dev.atoll.core.adopt.Entry;
import dev.atoll.core.adopt.Section;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A manifest out of what a machine told: a file of its own, with a word on where each fact comes from, or added to the
 * files that are there. What an owner wrote stays as it is: only things that nobody declared are added. Pure.
 */
public final class AdoptedManifest {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private AdoptedManifest() {}

    /**
     * What came of adding to files that are there.
     *
     * @param texts of the files that change, whole
     * @param added paths, in their order
     * @param refused what could not be added, each with why
     */
    public record Merged(Map<Path, String> texts, List<String> added, List<String> refused) {
        public Merged {
            texts = Map.copyOf(texts);
            added = List.copyOf(added);
            refused = List.copyOf(refused);
        }
    }

    /** @param sections names of those that are wanted */
    public static String fresh(Adoption adoption, Set<String> sections) {
        var text = new StringBuilder()
                .append("# What `atoll adopt` saw of this machine, ")
                .append(DAY.format(adoption.at()))
                .append(". From here on it is yours: what you write stays.\n")
                .append("# Not told by a machine, so yours to add: ")
                .append(Adoption.unobserved())
                .append(".\natoll: 1\nworkstation: ")
                .append(YamlText.word(adoption.workstation()))
                .append('\n');
        adoption.sections().stream()
                .filter(section -> sections.contains(section.name()))
                .forEach(section -> section(section, text));
        return text.toString();
    }

    private static void section(Section section, StringBuilder text) {
        text.append('\n');
        section.notes().forEach(note -> text.append("# ").append(oneLine(note)).append('\n'));
        if (!section.entries().isEmpty()) {
            lines(section.name(), tree(section.entries(), 1), 0, text);
        }
    }

    private record Leaf(Said value, Optional<String> note) {}

    /** @param depth how many steps of each path are above the tree */
    private static Map<String, Object> tree(List<Entry> entries, int depth) {
        var tree = new LinkedHashMap<String, Object>();
        for (var entry : entries) {
            var steps = entry.path().steps();
            Map<String, Object> below = tree;
            for (var step : steps.subList(depth, steps.size() - 1)) {
                below = child(below, step);
            }
            below.put(steps.getLast(), new Leaf(entry.value(), entry.note()));
        }
        return tree;
    }

    /** Maps are made by {@link #tree} alone, and of this type. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>());
    }

    private static void lines(String key, Object value, int indent, StringBuilder text) {
        if (value instanceof Leaf leaf) {
            text.append(YamlText.block(key, plain(leaf.value()), indent, "\n"))
                    .append(leaf.note().map(note -> "   # " + oneLine(note)).orElse(""))
                    .append('\n');
        } else if (value instanceof Map<?, ?> map) {
            text.append(" ".repeat(indent)).append(YamlText.word(key)).append(":\n");
            map.forEach((name, below) -> lines(String.valueOf(name), below, indent + 2, text));
        }
    }

    /** What a machine tells may have lines, and a comment ends with its own. */
    private static String oneLine(String note) {
        return note.replaceAll("[\\p{Cntrl}\\s]+", " ");
    }

    private static Object plain(Said value) {
        return switch (value) {
            case Said.Word word -> word.word();
            case Said.Whole whole -> whole.number();
            case Said.Truth truth -> truth.holds();
            case Said.Words words -> words.words();
            case Said.Empty empty -> Map.of();
            case Said.Nothing nothing -> throw new IllegalArgumentException("nothing is not written");
        };
    }

    /** Adds every thing that none of the files declares. */
    public static Merged into(ManifestFiles files, Adoption adoption, Set<String> sections) {
        var texts = new LinkedHashMap<>(files.texts());
        var changed = new LinkedHashSet<Path>();
        var added = new ArrayList<String>();
        var refused = new ArrayList<String>();
        adoption.sections().stream()
                .filter(section -> sections.contains(section.name()))
                .forEach(section -> things(section).forEach((thing, entries) -> {
                    if (files.declares(thing)) {
                        return;
                    }
                    var file = files.of(section.name());
                    switch (ManifestEdit.put(texts.getOrDefault(file, ""), thing, whole(thing, entries))) {
                        case Edited.Done done -> {
                            texts.put(file, done.text());
                            changed.add(file);
                            added.add(thing.toString());
                        }
                        case Edited.Refused no -> refused.add(thing + ": " + no.why());
                    }
                }));
        texts.keySet().retainAll(changed);
        return new Merged(texts, added, refused);
    }

    private static Map<ManifestPath, List<Entry>> things(Section section) {
        var things = new LinkedHashMap<ManifestPath, List<Entry>>();
        section.entries()
                .forEach(entry -> things.computeIfAbsent(entry.thing(), thing -> new ArrayList<>())
                        .add(entry));
        return things;
    }

    /** The value of a thing, as one. */
    private static Object whole(ManifestPath thing, List<Entry> entries) {
        var first = entries.getFirst();
        return first.path().equals(thing)
                ? plain(first.value())
                : plain(tree(entries, thing.steps().size()));
    }

    private static Object plain(Map<String, Object> tree) {
        var plain = new LinkedHashMap<String, Object>();
        tree.forEach((key, value) -> plain.put(key, value instanceof Leaf leaf ? plain(leaf.value()) : nested(value)));
        return plain;
    }

    private static Object nested(Object value) {
        var plain = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, below) ->
                    plain.put(String.valueOf(key), below instanceof Leaf leaf ? plain(leaf.value()) : nested(below)));
        }
        return plain;
    }
}
