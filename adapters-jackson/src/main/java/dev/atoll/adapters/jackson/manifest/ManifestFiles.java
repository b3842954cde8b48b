package dev.atoll.adapters.jackson.manifest;

import com.google.common.collect.ImmutableMap;
import dev.atoll.adapters.jackson.WholeFile;
import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of a manifest as texts, to be changed: all of them good, or none written. Immutable. */
public final class ManifestFiles {
    private final Path main;
    private final ImmutableMap<Path, String> texts;
    private final Optional<Node.Entries> root;

    private ManifestFiles(Path main, Map<Path, String> texts, Optional<Node.Entries> root) {
        this.main = main;
        this.texts = ImmutableMap.copyOf(texts);
        this.root = root;
    }

    static ManifestFiles of(Path main, List<SourceText> sources, Optional<Node.Entries> root) {
        var texts = ImmutableMap.<Path, String>builder();
        sources.forEach(source -> texts.put(Path.of(source.name()), source.text()));
        return new ManifestFiles(main, texts.build(), root);
    }

    public Map<Path, String> texts() {
        return texts;
    }

    /** Whether any of them says something at this place. */
    public boolean declares(ManifestPath path) {
        return root.flatMap(tree -> Tree.at(tree, path)).isPresent();
    }

    /** The file that has this section, or would have it. */
    public Path of(String section) {
        return texts.keySet().stream()
                .filter(file -> TreeReader.read(new SourceText(file.toString(), text(file)), new Problems())
                        .flatMap(tree -> Tree.at(tree, ManifestPath.of(section)))
                        .isPresent())
                .findFirst()
                .orElse(main);
    }

    private String text(Path file) {
        return texts.getOrDefault(file, "");
    }

    /** What would be wrong with them all if these were changed; a warning is nothing wrong. */
    public List<Diagnostic> problems(Map<Path, String> changed) {
        var sources = Stream.concat(texts.keySet().stream(), changed.keySet().stream())
                .distinct()
                .map(file -> new SourceText(file.toString(), changed.getOrDefault(file, text(file))))
                .toList();
        return ManifestReader.read(sources, EnumSet.noneOf(Warnings.Care.class), path -> true)
                .problems()
                .inOrder()
                .stream()
                .filter(problem -> problem.level() == Diagnostic.Level.ERROR)
                .toList();
    }

    /** Each whole or not at all. */
    public static void write(Map<Path, String> changed) throws IOException {
        for (var file : changed.entrySet()) {
            WholeFile.write(file.getKey(), file.getValue());
        }
    }
}
