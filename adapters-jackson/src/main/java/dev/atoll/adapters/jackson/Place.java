package dev.atoll.adapters.jackson;

import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * The settings file as a place that something stands in. The line of it is looked for only when there is something to
 * complain about: a tree has no lines, and reading twice costs each start. Immutable.
 */
record Place(Path file, String text) {
    private static final YAMLFactory YAML = new YAMLFactory();

    /**
     * @param key with dots, however it is nested ({@code podman.socket}, {@code mute.0.until}); where it is given twice
     *     the second is meant
     */
    SettingException refusal(String key, String what) {
        return refusal(line(key), what);
    }

    SettingException refusal(Optional<Integer> line, String what) {
        return new SettingException(
                SettingException.Origin.FILE,
                file + line.map(number -> ":" + number).orElse("") + ": " + what);
    }

    private Optional<Integer> line(String key) {
        var found = Optional.<Integer>empty();
        try (var parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            var before = JsonToken.NOT_AVAILABLE;
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                // The value of a key has the same path, and may begin lines below it.
                if (!token.isStructEnd()
                        && before != JsonToken.PROPERTY_NAME
                        && path(parser).equals(key)) {
                    found = Optional.of(parser.currentTokenLocation().getLineNr());
                }
                before = token;
            }
        } catch (JacksonException e) {
            // What was found before it still stands there.
        }
        return found;
    }

    private static String path(JsonParser parser) {
        var pointer = parser.streamReadContext().pathAsPointer().toString();
        return pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
    }

    /** Its text may hold secrets. */
    @Override
    public String toString() {
        return "Place[" + file + "]";
    }
}
