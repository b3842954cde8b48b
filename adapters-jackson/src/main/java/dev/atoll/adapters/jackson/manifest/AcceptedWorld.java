package dev.atoll.adapters.jackson.manifest;

import dev.atoll.adapters.jackson.manifest.ManifestEdit.Edited;
import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The machine's side of a difference, taken into the manifest by splices: the rest of its text stays. Pure. */
public final class AcceptedWorld {
    private AcceptedWorld() {}

    /**
     * What came of it.
     *
     * @param texts of the files that change, whole
     * @param accepted in one line each
     * @param refused what a manifest cannot say, or not by a splice, each with why
     */
    public record Accepted(Map<Path, String> texts, List<String> accepted, List<String> refused) {
        public Accepted {
            texts = Map.copyOf(texts);
            accepted = List.copyOf(accepted);
            refused = List.copyOf(refused);
        }
    }

    public static Accepted into(ManifestFiles files, Compared compared) {
        var texts = new LinkedHashMap<>(files.texts());
        var changed = new LinkedHashSet<Path>();
        var accepted = new ArrayList<String>();
        var refused = new ArrayList<String>();
        compared.differing().forEach(fact -> {
            var file = files.of(fact.path().steps().getFirst());
            switch (edited(texts.getOrDefault(file, ""), fact)) {
                case Edited.Done done -> {
                    texts.put(file, done.text());
                    changed.add(file);
                    accepted.add(line(fact));
                }
                case Edited.Refused no -> refused.add(fact.path() + ": " + no.why());
            }
        });
        texts.keySet().retainAll(changed);
        return new Accepted(texts, accepted, refused);
    }

    private static String line(Fact fact) {
        var found = fact.found() instanceof Found.Differs differs ? differs.text() : "";
        return fact.path() + ": " + fact.wanted() + " -> " + found;
    }

    private static Edited edited(String text, Fact fact) {
        if (!(fact.found() instanceof Found.Differs differs)
                || differs.instead().isEmpty()) {
            return new Edited.Refused("a manifest cannot say that it is as it was found");
        }
        var path = fact.path();
        var item = path.last().startsWith("[");
        return switch (differs.instead().get()) {
            case Said.Word word -> ManifestEdit.put(text, path, word.word());
            case Said.Whole whole -> ManifestEdit.put(text, path, whole.number());
            case Said.Truth truth -> ManifestEdit.put(text, path, truth.holds());
            case Said.Words words -> ManifestEdit.put(text, path, words.words());
            case Said.Empty empty -> ManifestEdit.put(text, path, Map.of());
            case Said.Nothing nothing ->
                item ? without(text, path.parent(), fact.wanted()) : ManifestEdit.remove(text, path);
        };
    }

    /** One item less. */
    private static Edited without(String text, ManifestPath list, String item) {
        return TreeReader.read(new SourceText("manifest", text), new Problems())
                .flatMap(root -> Tree.at(root, list))
                .filter(Node.Items.class::isInstance)
                .map(node -> ((Node.Items) node)
                        .items().stream()
                                .filter(Node.Word.class::isInstance)
                                .map(word -> ((Node.Word) word).text())
                                .filter(word -> !word.equals(item))
                                .toList())
                .map(left -> ManifestEdit.put(text, list, left))
                .orElseGet(() ->
                        new Edited.Refused("it is written in a way that cannot be changed without changing more"));
    }
}
