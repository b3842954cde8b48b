package dev.atoll.adapters.jackson.manifest;

import com.google.common.base.Splitter;
import dev.atoll.adapters.jackson.manifest.ManifestEdit.Edited;
import dev.atoll.core.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes boxes from distrobox's file into a manifest, and says of each line what it could not carry over. Pure. */
public final class DistroboxImport {
    private static final Set<String> SPLIT = Set.of("additional_packages", "volume", "exported_apps", "exported_bins");
    private static final Set<String> HOOKS = Set.of("init_hooks", "pre_init_hooks");
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private final List<String> notes = new ArrayList<>();
    private final List<String> added = new ArrayList<>();
    private String manifest;

    private DistroboxImport(String manifest) {
        this.manifest = manifest;
    }

    /**
     * What came of it.
     *
     * @param manifest its text with the boxes in it
     * @param added the names of those
     * @param notes {@code line 4: ...}, in the order of the file
     */
    public record Imported(String manifest, List<String> added, List<String> notes) {}

    /** @param ini the text of distrobox's file */
    public static Imported into(String manifest, String ini) {
        var importing = new DistroboxImport(manifest);
        var file = DistroboxIni.parse(ini);
        file.stray().forEach(line -> importing.say(line, "stands before any section"));
        file.sections().forEach(importing::box);
        return new Imported(importing.manifest, List.copyOf(importing.added), List.copyOf(importing.notes));
    }

    private void say(int line, String what) {
        notes.add("line " + line + ": " + what);
    }

    private void box(DistroboxIni.Section section) {
        if (Words.CONTAINER.parse(section.name()).isEmpty()) {
            say(section.line(), Words.CONTAINER.complaint(section.name()));
            return;
        }
        var box = new LinkedHashMap<String, Object>();
        section.entries().forEach(entry -> entry(entry, box));
        var path = ManifestPath.of("boxes", section.name());
        var there = TreeReader.read(new SourceText("manifest", manifest), new Problems())
                .flatMap(root -> Tree.at(root, path));
        if (there.isPresent()) {
            say(
                    section.line(),
                    "the box '" + section.name() + "' is in the manifest already, and stays as it is there");
            return;
        }
        switch (ManifestEdit.put(manifest, path, box)) {
            case Edited.Done done -> {
                manifest = done.text();
                added.add(section.name());
            }
            case Edited.Refused refused -> say(section.line(), section.name() + ": " + refused.why());
        }
    }

    private void entry(DistroboxIni.Entry entry, Map<String, Object> box) {
        var key = MakingKeys.ALL.stream()
                .filter(known -> known.name().equals(entry.key()))
                .<Key<?>>map(known -> known)
                .findFirst()
                .or(() -> List.of("image", "clone").contains(entry.key())
                        ? Optional.of(BoxKeys.BOX.key(entry.key()))
                        : Optional.empty());
        if (key.isEmpty()) {
            say(entry.line(), notCarried(entry.key()));
        } else if (!entry.value().isBlank()) {
            var before = notes.size();
            value(entry, key.get(), box);
            if (notes.size() == before
                    && !HOOKS.contains(entry.key())
                    && entry.value().matches("(?s).*[$`].*")) {
                say(
                        entry.line(),
                        "'" + entry.key() + "' stays as it is written: distrobox expands it, Atoll expands nothing");
            }
        }
    }

    private static String notCarried(String key) {
        return switch (key) {
            case "include" -> "'include' is not carried over: write out what it includes";
            case "replace" -> "'replace' is not carried over: no box is replaced because a file says so";
            default -> "'" + key + "' is not carried over: a box has no such key";
        };
    }

    private void value(DistroboxIni.Entry entry, Key<?> key, Map<String, Object> box) {
        if (!(key.shape() instanceof ListShape<?> list)) {
            single(entry, key, box);
            return;
        }
        var items = SPLIT.contains(key.name()) ? WORDS.splitToList(entry.value()) : List.of(entry.value());
        var kept = items.stream()
                .filter(item -> fits(entry, key.name(), list.item(), item))
                .toList();
        if (!kept.isEmpty()) {
            var all = new ArrayList<Object>();
            if (box.get(key.name()) instanceof List<?> before) {
                all.addAll(before);
            }
            all.addAll(kept);
            box.put(key.name(), all);
        }
    }

    private void single(DistroboxIni.Entry entry, Key<?> key, Map<String, Object> box) {
        var truth = key.shape() instanceof WordShape<?> word && word.types().contains(CoreType.TRUTH);
        var value = truth ? truth(entry.value()) : Optional.<Object>of(entry.value());
        if (value.isEmpty()) {
            say(
                    entry.line(),
                    "'" + key.name() + "' is not carried over: '" + entry.value() + "' is neither true nor false");
        } else if (fits(entry, key.name(), key.shape(), value.get()) && box.put(key.name(), value.get()) != null) {
            say(entry.line(), "'" + key.name() + "' is given twice: the last one counts");
        }
    }

    private static Optional<Object> truth(String value) {
        return switch (value) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private boolean fits(DistroboxIni.Entry entry, String key, Shape<?> shape, Object value) {
        var problems = new Problems();
        TreeReader.read(new SourceText("distrobox.ini", YamlText.inline(value)), problems)
                .ifPresent(node -> shape.read(node, ManifestPath.of(key), problems));
        problems.inOrder()
                .forEach(problem -> say(
                        entry.line(), "not carried over: " + problem.summary().replaceFirst("^error: ", "")));
        return !problems.areErrors();
    }
}
