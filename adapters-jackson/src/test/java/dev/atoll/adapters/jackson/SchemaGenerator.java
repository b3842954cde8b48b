package dev.atoll.adapters.jackson;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.finding.Finding;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the schema of a document out of core's records, so that a new component cannot miss it. Knows how values are
 * written on its own account and not by asking the mapping: a golden file has to satisfy both.
 */
final class SchemaGenerator {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final ObjectNode properties = MAPPER.createObjectNode();
    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();
    private final List<String> required;

    private SchemaGenerator(List<String> required) {
        this.required = required;
        properties.putObject("schemaVersion").put("const", JsonViews.SCHEMA_VERSION);
        properties.set("takenAt", text("date-time"));
    }

    static String snapshot() {
        var schema = new SchemaGenerator(List.of("schemaVersion", "takenAt", "findings"));
        Kinds.ALL.forEach(schema::kind);
        schema.findings();
        schema.properties.set("interruptedApply", schema.schema(RunText.Interrupted.class));
        return schema.written("All that Atoll sees of a workstation, and what is wrong with it");
    }

    static String of(PortKey<?, ?> kind) {
        var schema = new SchemaGenerator(List.of("schemaVersion", "takenAt", kind.kind()));
        schema.kind(kind);
        return schema.written("What Atoll sees of one kind: " + kind);
    }

    static String ofFindings() {
        var schema = new SchemaGenerator(List.of("schemaVersion", "takenAt", "findings"));
        schema.findings();
        return schema.written("What Atoll finds wrong with a workstation");
    }

    /** A value of core, or of ours, under a name of its own. */
    static String named(String name, Class<?> type, String title) {
        var schema = new SchemaGenerator(List.of("schemaVersion", name));
        schema.properties.remove("takenAt");
        schema.properties.set(name, schema.schema(type));
        return schema.written(title);
    }

    /** The same of a list of them. */
    static String list(String name, Class<?> type, String title) {
        var schema = new SchemaGenerator(List.of("schemaVersion", name));
        schema.properties.remove("takenAt");
        schema.properties.set(
                name, MAPPER.createObjectNode().put("type", "array").set("items", schema.schema(type)));
        return schema.written(title);
    }

    /** One without an envelope: its components are the document. */
    static String plain(Class<?> type, String title) {
        var schema = new SchemaGenerator(List.of());
        schema.properties.removeAll();
        var object = schema.definition(type);
        object.path("properties").properties().forEach(part -> schema.properties.set(part.getKey(), part.getValue()));
        return schema.written(
                title,
                object.path("required")
                        .valueStream()
                        .map(name -> name.asString())
                        .toList());
    }

    private void kind(PortKey<?, ?> kind) {
        properties.set(kind.kind(), observation(argument(kind, 1)));
        Kinds.DETAILS.stream()
                .filter(detail -> detail.kind().equals(kind))
                .forEach(detail -> properties.set(JsonViews.property(detail), observation(argument(detail, 2))));
    }

    private void findings() {
        properties.set("findings", schema(FindingReport.class));
    }

    private String written(String title) {
        return written(title, required);
    }

    private String written(String title, List<String> needed) {
        var root = MAPPER.createObjectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", title);
        root.put("description", "Readers ignore properties they do not know: later versions add some.");
        root.put("type", "object");
        root.set("required", MAPPER.valueToTree(needed));
        root.set("properties", properties);
        root.set("$defs", MAPPER.valueToTree(definitions));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** Seen, with what could not be; or not seen. Never both, never neither. */
    private ObjectNode observation(Type value) {
        var known = object();
        known.putArray("required").add("at").add("value").add("gaps");
        var seen = known.putObject("properties");
        seen.set("at", text("date-time"));
        seen.set("source", schema(Source.class));
        seen.set("value", schema(value));
        seen.set("gaps", MAPPER.createObjectNode().put("type", "array").set("items", schema(Gap.class)));
        seen.put("unknown", false);
        var unknown = object();
        unknown.putArray("required").add("at").add("unknown");
        var unseen = unknown.putObject("properties");
        unseen.set("at", text("date-time"));
        unseen.set("unknown", schema(Trouble.class));
        unseen.put("value", false);
        var either = MAPPER.createObjectNode();
        either.putArray("oneOf").add(known).add(unknown);
        return either;
    }

    private ObjectNode schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            return schemaOf(generic);
        }
        var plain = (Class<?>) type;
        if (plain == String.class || plain == ImageRef.class || plain == ResourceAddress.class) {
            return text();
        }
        if (plain == HostPath.class) {
            return text().put("pattern", "^/");
        }
        if (plain == Instant.class) {
            return text("date-time");
        }
        if (plain == LocalDate.class) {
            return text("date");
        }
        if (plain == ByteSize.class) {
            return MAPPER.createObjectNode()
                    .put("type", "integer")
                    .put("minimum", 0)
                    .put("description", "bytes");
        }
        if (plain == Duration.class) {
            return MAPPER.createObjectNode().put("type", "number").put("description", "seconds");
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return MAPPER.createObjectNode().put("type", "boolean");
        }
        if (plain == int.class || plain == long.class || plain == Integer.class) {
            return MAPPER.createObjectNode().put("type", "integer");
        }
        if (plain == double.class) {
            return MAPPER.createObjectNode().put("type", "number");
        }
        return defined(plain);
    }

    private ObjectNode schemaOf(ParameterizedType generic) {
        var arguments = generic.getActualTypeArguments();
        if (generic.getRawType() == List.class) {
            return MAPPER.createObjectNode().put("type", "array").set("items", schema(arguments[0]));
        }
        if (generic.getRawType() == Set.class) {
            return MAPPER.createObjectNode()
                    .put("type", "array")
                    .put("uniqueItems", true)
                    .set("items", schema(arguments[0]));
        }
        if (generic.getRawType() == Map.class && arguments[0] == String.class) {
            return MAPPER.createObjectNode().put("type", "object").set("additionalProperties", schema(arguments[1]));
        }
        throw new IllegalStateException("no schema for " + generic);
    }

    private ObjectNode defined(Class<?> type) {
        var name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        if (!definitions.containsKey(name)) {
            definitions.put(name, MAPPER.createObjectNode());
            definitions.put(name, definition(type));
        }
        return MAPPER.createObjectNode().put("$ref", "#/$defs/" + name);
    }

    /** Each with a word for what it is. */
    private ObjectNode oneOf(Class<?> type) {
        var either = MAPPER.createObjectNode();
        var all = either.putArray("oneOf");
        for (var one : type.getPermittedSubclasses()) {
            var tagged = definition(one);
            var tags = MAPPER.createObjectNode();
            tags.putObject("type").put("const", one.getSimpleName().toLowerCase(Locale.ROOT));
            ((ObjectNode) tagged.path("properties"))
                    .properties()
                    .forEach(property -> tags.set(property.getKey(), property.getValue()));
            tagged.set("properties", tags);
            var required = MAPPER.createArrayNode().add("type");
            tagged.path("required").forEach(required::add);
            tagged.set("required", required);
            all.add(tagged);
        }
        return either;
    }

    private ObjectNode definition(Class<?> type) {
        if (type.isEnum()) {
            var words = MAPPER.createObjectNode();
            var all = words.putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .forEach(all::add);
            return words;
        }
        if (type == Listener.Owner.class) {
            return owner();
        }
        if (type.isSealed()) {
            return oneOf(type);
        }
        if (!type.isRecord()) {
            throw new IllegalStateException("no schema for " + type);
        }
        var object = object();
        var told = object.putArray("required");
        var parts = object.putObject("properties");
        if (type == Finding.class) {
            told.add("id");
            parts.set("id", text());
        }
        for (var component : type.getRecordComponents()) {
            var optional = optional(component.getGenericType());
            if (optional.isEmpty()) {
                told.add(component.getName());
            }
            parts.set(component.getName(), schema(optional.orElse(component.getGenericType())));
        }
        return object;
    }

    private ObjectNode owner() {
        var box = object();
        box.putArray("required").add("container");
        box.putObject("properties").set("container", text());
        var unit = object();
        unit.putArray("required").add("unit").add("scope");
        var parts = unit.putObject("properties");
        parts.set("unit", text());
        parts.set("scope", schema(Scope.class));
        var either = MAPPER.createObjectNode();
        either.putArray("oneOf").add(box).add(unit);
        return either;
    }

    private static Optional<Type> optional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? Optional.of(generic.getActualTypeArguments()[0])
                : Optional.empty();
    }

    /** A key is a constant of {@link Kinds}, and its field's type says what erasure took from the object. */
    private static Type argument(Object key, int index) {
        return Arrays.stream(Kinds.class.getFields())
                .filter(field -> field.getType() == PortKey.class || field.getType() == DetailKey.class)
                .filter(field -> {
                    try {
                        return Objects.equals(field.get(null), key);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .map(field -> ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[index])
                .findFirst()
                .orElseThrow();
    }

    private static ObjectNode object() {
        return MAPPER.createObjectNode().put("type", "object");
    }

    private static ObjectNode text() {
        return MAPPER.createObjectNode().put("type", "string");
    }

    private static ObjectNode text(String format) {
        return text().put("format", format);
    }
}
