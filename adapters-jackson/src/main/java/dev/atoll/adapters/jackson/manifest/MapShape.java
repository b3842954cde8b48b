package dev.atoll.adapters.jackson.manifest;

import com.google.common.collect.ImmutableMap;
import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Things of one shape by names that the owner chooses. */
record MapShape<K, T>(WordShape<K> name, Shape<T> value) implements Shape<Map<K, T>> {
    @Override
    public Optional<Map<K, T>> read(Node node, ManifestPath path, Problems problems) {
        if (!(node instanceof Node.Entries entries)) {
            return refused(node, path, problems);
        }
        var read = new LinkedHashMap<K, T>();
        for (var entry : entries.entries()) {
            var below = path.to(entry.key().text());
            var key = name.parse(entry.key().text());
            if (key.isEmpty()) {
                problems.add(
                        entry.key().span(),
                        Diagnostic.error(below, name.complaint(entry.key().text()))
                                .expecting(name.words()));
            }
            var thing = value.read(entry.value(), below, problems);
            key.ifPresent(known -> thing.ifPresent(there -> read.put(known, there)));
        }
        return Optional.of(read);
    }

    @Override
    public Map<String, Object> schema() {
        var schema = ImmutableMap.<String, Object>builder().put("type", "object");
        name.pattern().ifPresent(pattern -> schema.put("propertyNames", ImmutableMap.of("pattern", pattern.pattern())));
        return schema.put("additionalProperties", value.schema()).buildOrThrow();
    }

    @Override
    public String words() {
        return "a map by name, each " + value.words();
    }
}
