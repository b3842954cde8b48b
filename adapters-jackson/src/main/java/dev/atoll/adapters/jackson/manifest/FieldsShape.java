package dev.atoll.adapters.jackson.manifest;

import com.google.common.collect.ImmutableMap;
import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A map of keys that Atoll knows.
 *
 * @param patient whether a value is made without the needed keys, so that the rest can be judged
 * @param making the value, of what was given; a text is why there is none
 */
record FieldsShape<T>(String words, List<Key<?>> keys, boolean patient, Function<Given, Made<T>> making)
        implements Shape<T> {
    FieldsShape {
        keys = List.copyOf(keys);
    }

    /** A value, or why these keys make none. */
    sealed interface Made<T> {
        record Value<T>(T value) implements Made<T> {}

        record Refused<T>(String message, String expected) implements Made<T> {}
    }

    static <T> FieldsShape<T> of(String words, List<Key<?>> keys, Function<Given, T> making) {
        return new FieldsShape<>(words, keys, false, given -> new Made.Value<>(making.apply(given)));
    }

    Key<?> key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst().orElseThrow();
    }

    @Override
    public Optional<T> read(Node node, ManifestPath path, Problems problems) {
        if (!(node instanceof Node.Entries entries)) {
            return refused(node, path, problems);
        }
        var given = new Given();
        var whole = true;
        for (var entry : entries.entries()) {
            var known = keys.stream()
                    .filter(key -> key.name().equals(entry.key().text()))
                    .findFirst();
            if (known.isPresent()) {
                // What is wrong with an inherited one is said once, where it stands.
                read(known.get(), entry, path, entry.inherited() ? new Problems() : problems, given);
            } else {
                unknown(entry, path, problems);
            }
        }
        for (var key : keys) {
            if (key.required() && entries.entry(key.name()).isEmpty()) {
                problems.add(
                        entries.span(),
                        Diagnostic.error(path, "'" + key.name() + "' is missing")
                                .expecting(key.shape().words()));
            }
            whole &= !key.required() || given.get(key).isPresent();
        }
        return whole || patient ? made(given, entries, path, problems) : Optional.empty();
    }

    private static <V> void read(Key<V> key, Node.Entry entry, ManifestPath path, Problems problems, Given given) {
        key.shape().read(entry.value(), path.to(key.name()), problems).ifPresent(value -> given.put(key, value));
    }

    private void unknown(Node.Entry entry, ManifestPath path, Problems problems) {
        var names = keys.stream().map(Key::name).toList();
        var typed = entry.key().text();
        var near = WordShape.nearest(typed, names);
        var problem = Diagnostic.error(path.to(typed), "unknown key");
        problems.add(
                entry.key().span(),
                near.isPresent() ? problem.near(near) : problem.expecting("one of " + String.join(", ", names)));
    }

    private Optional<T> made(Given given, Node.Entries entries, ManifestPath path, Problems problems) {
        return switch (making.apply(given)) {
            case Made.Value<T> value -> Optional.of(value.value());
            case Made.Refused<T> refused -> {
                problems.add(
                        entries.span(),
                        Diagnostic.error(path, refused.message()).expecting(refused.expected()));
                yield Optional.empty();
            }
        };
    }

    @Override
    public Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        keys.forEach(key -> properties.put(key.name(), property(key)));
        var schema = ImmutableMap.<String, Object>builder()
                .put("type", "object")
                .put("properties", properties)
                .put("additionalProperties", false);
        var required = keys.stream().filter(Key::required).map(Key::name).toList();
        return (required.isEmpty() ? schema : schema.put("required", required)).buildOrThrow();
    }

    private static Map<String, Object> property(Key<?> key) {
        var property = new LinkedHashMap<String, Object>();
        property.put("description", key.doc());
        property.putAll(key.shape().schema());
        key.fallback().ifPresent(text -> property.put("default", value(key, text)));
        return property;
    }

    private static Object value(Key<?> key, String text) {
        return key.shape() instanceof WordShape<?> word
                ? switch (word.types().getFirst()) {
                    case TRUTH -> Boolean.valueOf(text);
                    case WHOLE -> Integer.valueOf(text);
                    case NOTHING, FRACTION, TEXT -> text;
                }
                : text;
    }
}
