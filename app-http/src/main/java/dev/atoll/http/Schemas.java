package dev.atoll.http;

import dev.atoll.adapters.jackson.JsonSchemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The shape of every answer, as JSON Schema: those of Atoll's documents by reference, the server's own in full. */
final class Schemas {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private Schemas() {}

    /** A document of Atoll's has its schema beside it on the same server; what only the server says is defined here. */
    static Map<String, Object> reference(String name) {
        return Map.of("$ref", JsonSchemas.all().contains(name) ? pathOf(name) : "#/components/schemas/" + name);
    }

    /** Where the schema of a document is served. */
    static String pathOf(String document) {
        return "/schema/" + document + ".json";
    }

    static Map<String, Object> all() {
        var schemas = new LinkedHashMap<String, Object>();
        schemas.put(
                "Health",
                object(List.of("status", "version"), Map.of("status", Map.of("const", "ok"), "version", TEXT)));
        schemas.put(
                "Description",
                object(
                        List.of("openapi", "info", "paths"),
                        Map.of("openapi", TEXT, "info", anything(), "paths", anything())));
        schemas.put("Schema", object(List.of("$schema", "type"), Map.of("$schema", TEXT, "type", TEXT)));
        schemas.put("Problem", problem());
        return schemas;
    }

    private static Map<String, Object> problem() {
        return object(
                List.of("title", "status", "detail"),
                Map.of("title", TEXT, "status", Map.of("type", "integer"), "detail", TEXT));
    }

    private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("required", required);
        schema.put("properties", sorted(required, properties));
        return schema;
    }

    /** Same bytes every time: the required ones as they are listed, then the others. */
    private static Map<String, Object> sorted(List<String> first, Map<String, Object> properties) {
        var sorted = new LinkedHashMap<String, Object>();
        Stream.concat(first.stream(), properties.keySet().stream().sorted())
                .forEach(name -> sorted.putIfAbsent(name, properties.getOrDefault(name, anything())));
        return sorted;
    }

    private static Map<String, Object> anything() {
        return Map.of();
    }
}
