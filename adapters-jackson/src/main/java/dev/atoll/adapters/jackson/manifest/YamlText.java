package dev.atoll.adapters.jackson.manifest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Values as YAML that every reader of YAML 1.1 and 1.2 takes for the same. Stateless. */
final class YamlText {
    private static final int WIDEST = 100;
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/~][A-Za-z0-9_./@+-]*(?: [A-Za-z0-9_./@+-]+)*");

    /** What a reader of either version would take for something else than a text. */
    private static final Set<String> TAKEN =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    private YamlText() {}

    /** A text, in quotes where it needs them. */
    static String word(String text) {
        var plain = PLAIN.matcher(text).matches()
                && !TAKEN.contains(text.toLowerCase(java.util.Locale.ROOT))
                && !text.equals("~")
                && !text.endsWith(" ");
        return plain ? text : JSON.writeValueAsString(text);
    }

    /** Anything made of maps, lists, texts, numbers and truths, on one line. */
    static String inline(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> word(String.valueOf(entry.getKey())) + ": " + inline(entry.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"))
                        .replaceAll("^\\{ {2}}$", "{}");
            case List<?> list ->
                list.isEmpty()
                        ? "[]"
                        : list.stream().map(YamlText::inline).collect(Collectors.joining(", ", "[ ", " ]"));
            case String text -> word(text);
            default -> String.valueOf(value);
        };
    }

    /** A key and its value on lines of their own, without the last line end. */
    static String block(String key, Object value, int indent, String eol) {
        var head = " ".repeat(indent) + word(key) + ":";
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            return map.entrySet().stream()
                    .map(entry -> block(String.valueOf(entry.getKey()), entry.getValue(), indent + 2, eol))
                    .collect(Collectors.joining(eol, head + eol, ""));
        }
        var line = head + " " + inline(value);
        if (value instanceof List<?> list && line.length() > WIDEST) {
            return list.stream()
                    .map(item -> " ".repeat(indent + 2) + "- " + inline(item))
                    .collect(Collectors.joining(eol, head + eol, ""));
        }
        return line;
    }
}
