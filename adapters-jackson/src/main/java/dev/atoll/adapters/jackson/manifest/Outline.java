package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.SecretLook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The whole manifest as it holds, line by line: what was given, what is inherited, what holds otherwise, and where each
 * came from. The lines are a manifest that means the same. What looks like a secret is not shown.
 */
public final class Outline {
    private final List<Line> lines = new ArrayList<>();

    private Outline() {}

    /**
     * One line of it.
     *
     * @param text of YAML, indented
     * @param path absent where the line only opens what is below it
     * @param value as YAML
     * @param origin a file and its line, or {@code default}
     */
    public record Line(String text, Optional<String> path, Optional<String> value, String origin) {}

    /** Empty where the file is not there or is refused: {@link YamlManifestSource#read} says why. */
    public static List<Line> of(YamlManifestSource source) {
        return of(source.readAll());
    }

    static List<Line> of(ManifestReader.Read read) {
        if (read.manifest().isEmpty() || read.whole().isEmpty()) {
            return List.of();
        }
        var outline = new Outline();
        outline.fields(ManifestKeys.SHAPE, read.whole().get(), ManifestPath.ROOT, true);
        return List.copyOf(outline.lines);
    }

    private void fields(FieldsShape<?> shape, Node.Entries map, ManifestPath path, boolean defaults) {
        for (var key : shape.keys()) {
            var below = path.to(key.name());
            var entry = map.entry(key.name());
            if (entry.isPresent()) {
                entry(key.shape(), entry.get(), below, defaults && !key.name().equals(ManifestKeys.DEFAULTS.name()));
            } else if (defaults) {
                otherwise(key, below);
            }
        }
    }

    private void otherwise(Key<?> key, ManifestPath path) {
        key.fallback().ifPresent(text -> leaf(key.name(), text, path, "default"));
        if (path.steps().size() > 1 && key.shape() instanceof FieldsShape<?> fields && hasFallback(fields)) {
            open(key.name(), path, "default");
            fields.keys().forEach(below -> otherwise(below, path.to(below.name())));
        }
    }

    private static boolean hasFallback(FieldsShape<?> fields) {
        return fields.keys().stream().anyMatch(key -> key.fallback().isPresent());
    }

    private void entry(Shape<?> shape, Node.Entry entry, ManifestPath path, boolean defaults) {
        var name = word(entry.key());
        var origin = origin(entry);
        if ((entry.value() instanceof Node.Entries map && !map.entries().isEmpty()) || opens(shape, entry.value())) {
            open(name, path, origin);
            below(shape, entry.value(), path, defaults);
        } else if (entry.value() instanceof Node.Items items
                && items.items().stream().anyMatch(item -> !(item instanceof Node.Word))) {
            open(name, path, origin);
            for (var i = 0; i < items.items().size(); i++) {
                var item = inline(items.items().get(i));
                lines.add(new Line(
                        indent(path.steps().size()) + "- " + item,
                        Optional.of(path.at(i).toString()),
                        Optional.of(item),
                        place(items.items().get(i).span())));
            }
        } else {
            leaf(name, inline(entry.value()), path, origin);
        }
    }

    /** An empty map of keys that have something to say all the same. */
    private static boolean opens(Shape<?> shape, Node value) {
        return value instanceof Node.Entries && shape instanceof FieldsShape<?> fields && hasFallback(fields);
    }

    private void below(Shape<?> shape, Node node, ManifestPath path, boolean defaults) {
        if (!(node instanceof Node.Entries map)) {
            return;
        }
        switch (shape) {
            case FieldsShape<?> fields -> fields(fields, map, path, defaults);
            case MapShape<?, ?> named ->
                map.entries()
                        .forEach(entry ->
                                entry(named.value(), entry, path.to(entry.key().text()), defaults));
            case EitherShape<?> either -> below(either.full(), node, path, defaults);
            case ListShape<?> list -> throw new IllegalStateException("a map is no list");
            case WordShape<?> word -> throw new IllegalStateException("a map is no word");
        }
    }

    private void open(String name, ManifestPath path, String origin) {
        lines.add(new Line(indent(path.steps().size() - 1) + name + ":", Optional.empty(), Optional.empty(), origin));
    }

    private void leaf(String name, String value, ManifestPath path, String origin) {
        // Its name may be what makes it one.
        var text = SecretLook.hidden(name + ": " + value);
        lines.add(new Line(
                indent(path.steps().size() - 1) + text,
                Optional.of(path.toString()),
                Optional.of(text.substring(name.length() + 2)),
                origin));
    }

    private static String indent(int depth) {
        return "  ".repeat(depth);
    }

    /** On one line. */
    private static String inline(Node node) {
        return switch (node) {
            case Node.Word word -> word(word);
            case Node.Items items ->
                items.items().stream().map(Outline::inline).collect(Collectors.joining(", ", "[", "]"));
            case Node.Entries entries ->
                entries.entries().stream()
                        .map(entry -> word(entry.key()) + ": " + inline(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /** A number stays one, and {@code no} a text for every reader. */
    private static String word(Node.Word word) {
        return word.type() != CoreType.TEXT ? word.text() : YamlText.word(SecretLook.hidden(word.text()));
    }

    private static String origin(Node.Entry entry) {
        return place(entry.key().span()) + (entry.inherited() ? ", defaults.box" : "");
    }

    private static String place(Span span) {
        return Path.of(span.source().name()).getFileName() + ":" + (span.line() + 1);
    }
}
