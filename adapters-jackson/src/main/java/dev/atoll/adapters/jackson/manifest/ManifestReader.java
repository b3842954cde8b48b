package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.ManifestRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** From the texts of the files to the manifest, and everything that is wrong with them at once. Pure. */
final class ManifestReader {
    private ManifestReader() {}

    /**
     * What the files say.
     *
     * @param root of all files, as they stand there
     * @param whole the same with what is inherited
     * @param manifest absent where there are errors
     */
    record Read(
            Optional<Node.Entries> root,
            Optional<Node.Entries> whole,
            Optional<Manifest> manifest,
            Problems problems) {}

    /** @param care what to warn of besides */
    static Read read(List<SourceText> sources, Set<Warnings.Care> care, Warnings.Exists exists) {
        var problems = new Problems();
        var root = root(sources, problems);
        if (root.isEmpty()) {
            return new Read(Optional.empty(), Optional.empty(), Optional.empty(), problems);
        }
        var whole = Tree.inherited(root.get());
        var manifest = ManifestKeys.SHAPE.read(whole, ManifestPath.ROOT, problems);
        manifest.ifPresent(read -> {
            ManifestRules.check(read).forEach(problem -> problems.add(Tree.span(whole, problem.path()), problem));
            new Warnings(root.get(), whole, problems).look(read, care, exists);
        });
        return new Read(root, Optional.of(whole), problems.areErrors() ? Optional.empty() : manifest, problems);
    }

    /** The maps of all files as one: each key is in one of them. */
    private static Optional<Node.Entries> root(List<SourceText> sources, Problems problems) {
        var entries = new ArrayList<Node.Entry>();
        var first = new HashMap<String, Span>();
        Optional<Span> span = Optional.empty();
        for (var source : sources) {
            var tree = TreeReader.read(source, problems);
            if (tree.isPresent() && tree.get() instanceof Node.Entries map) {
                span = span.or(() -> Optional.of(map.span()));
                map.entries().stream()
                        .filter(entry -> once(entry.key(), first, problems))
                        .forEach(entries::add);
            } else if (tree.isPresent()) {
                ManifestKeys.SHAPE.refused(tree.get(), ManifestPath.ROOT, problems);
            } else if (!problems.areErrors()) {
                problems.add(
                        new Span(source, 0, 0, 0),
                        Diagnostic.error(ManifestPath.ROOT, "the file says nothing")
                                .expecting(ManifestKeys.SHAPE.words()));
            }
        }
        return span.map(where -> new Node.Entries(entries, false, where));
    }

    private static boolean once(Node.Word key, Map<String, Span> first, Problems problems) {
        var other = first.putIfAbsent(key.text(), key.span());
        if (other != null) {
            problems.add(
                    key.span(),
                    Diagnostic.error(
                            ManifestPath.of(key.text()),
                            "duplicate key, first in " + other.source().name() + " line " + (other.line() + 1)));
        }
        return other == null;
    }
}
