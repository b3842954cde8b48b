package dev.atoll.adapters.support;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON value read leniently, as tools of several versions write it: a number may be text, a list may be null, an
 * unknown field is ignored, and the zero times of Go are no times. Only what is named essential is missed. Immutable.
 */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode node;

    private Json(JsonNode node) {
        this.node = node;
    }

    /** The whole reply as one value. */
    public static Json parse(String reply) throws Unreadable {
        JsonNode read;
        try {
            read = MAPPER.readTree(reply);
        } catch (JacksonException e) {
            throw new Unreadable("not JSON: " + e.getOriginalMessage());
        }
        // Null and a missing node are what an empty reply reads as.
        if (read == null || read.isMissingNode()) {
            throw new Unreadable("an empty reply");
        }
        return new Json(read);
    }

    /** Refuses anything but an object. */
    public static Json object(String reply) throws Unreadable {
        var json = parse(reply);
        if (!json.node.isObject()) {
            throw new Unreadable("a JSON object was expected, not " + json.node.getNodeType());
        }
        return json;
    }

    /** Refuses anything but a list. */
    public static List<Json> list(String reply) throws Unreadable {
        var json = parse(reply);
        if (!json.node.isArray()) {
            throw new Unreadable("a JSON list was expected, not " + json.node.getNodeType());
        }
        return json.items();
    }

    /** The value under a key; an absent one is a value of which nothing is told. */
    public Json at(String key) {
        return new Json(node.path(key));
    }

    /** What the newer key holds, or the older one where it is not there: tools rename. */
    public Json at(String newer, String older) {
        return node.hasNonNull(newer) ? at(newer) : at(older);
    }

    public boolean isTold() {
        return !node.isMissingNode() && !node.isNull();
    }

    public boolean isObject() {
        return node.isObject();
    }

    public boolean isText() {
        return node.isString();
    }

    /** Text that is there and not empty; numbers as they are written. */
    public Optional<String> text() {
        return node.isValueNode() && isTold()
                ? Optional.of(node.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    public Optional<String> text(String key) {
        return at(key).text();
    }

    /** Text without which the reply makes no sense. */
    public String essential(String key) throws Unreadable {
        return text(key).orElseThrow(() -> new Unreadable("'" + key + "' is missing"));
    }

    /** A whole number, written as number or text. */
    public Optional<Long> number(String key) {
        return at(key).number();
    }

    public Optional<Long> number() {
        return decimal().map(BigDecimal::longValue);
    }

    public Optional<Double> fraction(String key) {
        return at(key).decimal().map(BigDecimal::doubleValue);
    }

    private Optional<BigDecimal> decimal() {
        try {
            return text().map(BigDecimal::new);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** True for {@code true}, {@code "true"}, {@code "1"} and 1. */
    public boolean flag(String key) {
        var told = text(key).orElse("");
        return told.equals("true") || told.equals("1");
    }

    /** A time as RFC 3339 or in seconds since 1970; what lies before 1970 is how Go says never. */
    public Optional<Instant> time(String key) {
        return at(key).time();
    }

    private Optional<Instant> time() {
        var seconds = number();
        try {
            return (seconds.isPresent()
                            ? seconds.map(Instant::ofEpochSecond)
                            : text().map(t -> OffsetDateTime.parse(t).toInstant()))
                    .filter(instant -> instant.getEpochSecond() > 0);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The items of a list; none for null, for an absent one and for anything else. */
    public List<Json> items() {
        if (!node.isArray()) {
            return List.of();
        }
        var items = new ArrayList<Json>();
        node.forEach(item -> items.add(new Json(item)));
        return items;
    }

    public List<Json> items(String key) {
        return at(key).items();
    }

    /** The texts of a list. */
    public List<String> texts(String key) {
        return items(key).stream().flatMap(item -> item.text().stream()).toList();
    }

    /** The texts of a list as they are, empty ones included: an argument may be one. */
    public List<String> words(String key) {
        return items(key).stream().map(item -> item.node.asString("")).toList();
    }

    /** The fields of an object in their order; none for anything else. */
    public Map<String, Json> fields() {
        if (!node.isObject()) {
            return Map.of();
        }
        var fields = new LinkedHashMap<String, Json>();
        node.properties().forEach(field -> fields.put(field.getKey(), new Json(field.getValue())));
        return fields;
    }

    /** Maps, lists, texts, numbers and truths as a JSON text for a file that people may look into. */
    public static String written(Map<String, ?> fields) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
    }

    /** What is in it may be secret: its type only. */
    @Override
    public String toString() {
        return "Json[" + node.getNodeType() + "]";
    }
}
