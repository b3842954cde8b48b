package dev.atoll.adapters.jackson.manifest;

import com.google.common.collect.ImmutableMap;
import dev.atoll.core.manifest.ManifestPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of things of one shape. */
record ListShape<T>(Shape<T> item) implements Shape<List<T>> {
    @Override
    public Optional<List<T>> read(Node node, ManifestPath path, Problems problems) {
        if (!(node instanceof Node.Items items)) {
            return refused(node, path, problems);
        }
        var read = new ArrayList<T>();
        for (var i = 0; i < items.items().size(); i++) {
            item.read(items.items().get(i), path.at(i), problems).ifPresent(read::add);
        }
        return Optional.of(read);
    }

    @Override
    public Map<String, Object> schema() {
        return ImmutableMap.of("type", "array", "items", item.schema());
    }

    @Override
    public String words() {
        return "a list, each " + item.words();
    }
}
