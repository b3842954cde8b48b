package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestSource.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The manifests that lie below {@code src/test/resources/manifest}, sound and broken. */
final class Corpus {
    static final Path FOLDER = Path.of("src/test/resources/manifest");

    private Corpus() {}

    /** Each manifest of a folder: a file, or a folder with a {@code workstation.yaml}. */
    static Stream<Path> of(String folder) {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files
                    .filter(file -> Files.isDirectory(file) || file.toString().endsWith(".yaml"))
                    .map(file -> Files.isDirectory(file) ? file.resolve("workstation.yaml") : file)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is expected of it, beside it. */
    static Path expected(Path manifest) {
        return manifest.endsWith("workstation.yaml")
                ? manifest.resolveSibling("expected.txt")
                : Path.of(manifest.toString().replaceFirst("\\.yaml$", ".txt"));
    }

    /** Read where nobody can tell which files there are. */
    static YamlManifestSource source(Path manifest) {
        return YamlManifestSource.of(manifest, Map.of());
    }

    /** Read on a machine that has none of the files. */
    static YamlManifestSource elsewhere(Path manifest) {
        return YamlManifestSource.of(manifest, Map.of("HOME", "/nowhere"));
    }

    /** Without the folder it lies in, as a person reads it. */
    static String written(Path manifest, Reading reading) {
        var problems = problems(reading);
        return problems.stream()
                .flatMap(problem -> problem.lines().stream())
                .map(line -> line.replace(manifest.getParent() + "/", ""))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** Its files as one tree, where they are YAML at all. */
    static Optional<Node.Entries> root(Path manifest) {
        return source(manifest).readAll().root();
    }

    static String text(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an editor sees it, by YAML 1.2's core schema. */
    static String json(Node node) {
        return JsonMapper.builder().build().writeValueAsString(value(node));
    }

    private static @Nullable Object value(Node node) {
        return switch (node) {
            case Node.Items items -> items.items().stream().map(Corpus::value).toList();
            case Node.Entries entries -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                entries.entries().forEach(entry -> map.put(entry.key().text(), value(entry.value())));
                yield map;
            }
            case Node.Word word ->
                switch (word.type()) {
                    case NOTHING -> null;
                    case TRUTH -> Boolean.valueOf(word.text());
                    case WHOLE -> Long.valueOf(word.text());
                    case FRACTION -> Double.valueOf(word.text());
                    case TEXT -> word.text();
                };
        };
    }

    static List<Diagnostic> problems(Reading reading) {
        return switch (reading) {
            case Reading.Loaded loaded -> loaded.warnings();
            case Reading.Rejected rejected -> rejected.problems();
            case Reading.Missing missing -> throw new AssertionError(missing);
        };
    }
}
