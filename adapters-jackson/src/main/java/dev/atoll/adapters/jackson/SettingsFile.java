package dev.atoll.adapters.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.finding.Mute;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The settings file: how Atoll reaches things ({@code podman.socket: ...}, or nested), and in a list of its own the
 * findings nobody wants to hear of for a while. What is wrong in it is told with its line. Immutable.
 */
public final class SettingsFile {
    private static final String MUTE = "mute";

    private final Place place;
    private final Map<String, String> settings;
    private final List<Mute> mutes;

    private SettingsFile(Place place, Map<String, String> settings, List<Mute> mutes) {
        this.place = place;
        this.settings = Map.copyOf(settings);
        this.mutes = List.copyOf(mutes);
    }

    public Map<String, String> settings() {
        return settings;
    }

    public List<Mute> mutes() {
        return mutes;
    }

    /** That a setting of this file cannot be followed. */
    SettingException refusal(String key, String what) {
        return place.refusal(key, what);
    }

    /** By the XDG rules. */
    public static Path place(Map<String, String> environment) {
        var configured = environment.getOrDefault("XDG_CONFIG_HOME", "");
        var folder = configured.startsWith("/")
                ? Path.of(configured)
                : Path.of(environment.getOrDefault("HOME", "/"), ".config");
        return folder.resolve("atoll").resolve("settings.yaml");
    }

    /** A file that is not there is an empty one. */
    public static SettingsFile read(Path file) {
        try {
            return parse(new Place(file, new String(Files.readAllBytes(file), UTF_8)));
        } catch (NoSuchFileException e) {
            return new SettingsFile(new Place(file, ""), Map.of(), List.of());
        } catch (AccessDeniedException e) {
            throw new Place(file, "").refusal(Optional.empty(), "cannot be read: permission denied");
        } catch (IOException e) {
            throw new Place(file, "").refusal(Optional.empty(), "cannot be read: " + e.getMessage());
        }
    }

    private static SettingsFile parse(Place place) {
        JsonNode root;
        try {
            root = YAMLMapper.builder(YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build())
                    .build()
                    .readTree(place.text());
        } catch (JacksonException e) {
            throw place.refusal(Optional.of(e.getLocation().getLineNr()), firstLine(e.getOriginalMessage()));
        }
        if (root == null || root.isMissingNode() || empty(root)) {
            return new SettingsFile(place, Map.of(), List.of());
        }
        if (!root.isObject()) {
            throw place.refusal("", "a map of settings was expected");
        }
        var settings = new LinkedHashMap<String, String>();
        root.properties().stream()
                .filter(field -> !field.getKey().equals(MUTE))
                .forEach(field -> flatten(place, field.getKey(), field.getValue(), settings));
        return new SettingsFile(place, settings, mutes(place, root.path(MUTE)));
    }

    private static void flatten(Place place, String key, JsonNode value, Map<String, String> settings) {
        if (value.isObject()) {
            value.properties().forEach(f -> flatten(place, key + "." + f.getKey(), f.getValue(), settings));
        } else if (value.isValueNode() && !empty(value)) {
            if (settings.put(key, value.asString()) != null) {
                throw place.refusal(key, "'" + key + "' is given twice");
            }
        } else {
            throw place.refusal(key, "'" + key + "' wants one value");
        }
    }

    /** A key with nothing behind it reads as an empty text. */
    private static boolean empty(JsonNode value) {
        return value.isNull() || (value.isString() && value.asString().isBlank());
    }

    private static List<Mute> mutes(Place place, JsonNode list) {
        if (!list.isMissingNode() && !list.isArray()) {
            throw place.refusal(MUTE, "'mute' wants a list of { finding, until, why }");
        }
        var mutes = new ArrayList<Mute>();
        for (var entry : list) {
            mutes.add(new MuteEntry(place, MUTE + "." + mutes.size(), entry).read());
        }
        return mutes;
    }

    /** The parser draws a picture below it. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("cannot be parsed");
    }

    /** Settings may be secret: names only. */
    @Override
    public String toString() {
        return "SettingsFile[" + settings.keySet() + "]";
    }
}
