package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finding things in a tree, and spreading what is inherited. Stateless. */
final class Tree {
    private static final List<String> HEIRS = List.of("boxes", "templates");

    private Tree() {}

    /** What stands at a path. */
    static Optional<Node> at(Node root, ManifestPath path) {
        Optional<Node> node = Optional.of(root);
        for (var step : path.steps()) {
            node = node.flatMap(above -> below(above, step));
        }
        return node;
    }

    private static Optional<Node> below(Node node, String step) {
        return switch (node) {
            case Node.Entries entries -> entries.entry(step).map(Node.Entry::value);
            case Node.Items items -> item(items, step);
            case Node.Word word -> Optional.empty();
        };
    }

    private static Optional<Node> item(Node.Items items, String step) {
        if (!step.matches("\\[[0-9]{1,6}]")) {
            return Optional.empty();
        }
        var index = Integer.parseInt(step.substring(1, step.length() - 1));
        return index < items.items().size() ? Optional.of(items.items().get(index)) : Optional.empty();
    }

    /** What to point at for a path: a single value itself, of more its key; else what is nearest above. */
    static Span span(Node root, ManifestPath path) {
        if (path.steps().isEmpty()) {
            return root.span();
        }
        var found = at(root, path);
        if (found.isEmpty()) {
            return span(root, path.parent());
        }
        if (!(found.get() instanceof Node.Word) && at(root, path.parent()).orElseThrow() instanceof Node.Entries map) {
            return map.entry(path.last()).orElseThrow().key().span();
        }
        return found.get().span();
    }

    /** The same tree with {@code defaults.box} in every box and template that does not say otherwise. */
    static Node.Entries inherited(Node.Entries root) {
        if (!(at(root, ManifestPath.of("defaults", "box")).orElse(null) instanceof Node.Entries defaults)) {
            return root;
        }
        var known = defaults.entries().stream()
                .filter(entry -> BoxKeys.DEFAULTS.keys().stream()
                        .anyMatch(key -> key.name().equals(entry.key().text())))
                .toList();
        var entries = new ArrayList<Node.Entry>();
        for (var entry : root.entries()) {
            entries.add(
                    HEIRS.contains(entry.key().text()) && entry.value() instanceof Node.Entries heirs
                            ? new Node.Entry(entry.key(), heirs(heirs, known), entry.inherited())
                            : entry);
        }
        return new Node.Entries(entries, root.flow(), root.span());
    }

    private static Node heirs(Node.Entries heirs, List<Node.Entry> known) {
        return new Node.Entries(
                heirs.entries().stream()
                        .map(heir -> heir.value() instanceof Node.Entries box
                                ? new Node.Entry(heir.key(), heir(box, known), heir.inherited())
                                : heir)
                        .toList(),
                heirs.flow(),
                heirs.span());
    }

    /** A box that is copied from another one has its image from there. */
    private static Node heir(Node.Entries box, List<Node.Entry> known) {
        var entries = new ArrayList<>(box.entries());
        for (var entry : known) {
            var name = entry.key().text();
            var answered = box.entry(name).isPresent()
                    || (name.equals("image") && box.entry("clone").isPresent());
            if (!answered) {
                entries.add(new Node.Entry(entry.key(), entry.value(), true));
            }
        }
        return new Node.Entries(entries, box.flow(), box.span());
    }
}
