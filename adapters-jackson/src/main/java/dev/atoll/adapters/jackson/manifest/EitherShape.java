package dev.atoll.adapters.jackson.manifest;

import com.google.common.collect.ImmutableMap;
import dev.atoll.core.manifest.ManifestPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One word, or at more length. */
record EitherShape<T>(WordShape<T> brief, Shape<T> full) implements Shape<T> {
    @Override
    public Optional<T> read(Node node, ManifestPath path, Problems problems) {
        if (node instanceof Node.Word) {
            return brief.read(node, path, problems);
        }
        var fits = node instanceof Node.Items == full instanceof ListShape<?>;
        return fits ? full.read(node, path, problems) : refused(node, path, problems);
    }

    @Override
    public Map<String, Object> schema() {
        return ImmutableMap.of("anyOf", List.of(brief.schema(), full.schema()));
    }

    @Override
    public String words() {
        return brief.words() + ", or " + full.words();
    }
}
