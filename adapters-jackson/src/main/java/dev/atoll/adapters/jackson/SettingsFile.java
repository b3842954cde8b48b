package dev.atoll.adapters.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.common.Nearest;
import dev.atoll.core.finding.Mute;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The settings file: how Atoll reaches things ({@code podman.socket: ...}, or nested), and in a list of its own the
 * findings nobody wants to hear of for a while. Immutable.
 */
public record SettingsFile(Map<String, String> settings, List<Mute> mutes) {
    private static final String MUTE = "mute";
    private static final List<String> MUTE_WORDS = List.of("finding", "until", "why");
    private static final SettingsFile EMPTY = new SettingsFile(Map.of(), List.of());

    public SettingsFile {
        settings = Map.copyOf(settings);
        mutes = List.copyOf(mutes);
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
            return parse(file, new String(Files.readAllBytes(file), UTF_8));
        } catch (NoSuchFileException e) {
            return EMPTY;
        } catch (AccessDeniedException e) {
            throw bad(file, "cannot be read: permission denied");
        } catch (IOException e) {
            throw bad(file, "cannot be read: " + e.getMessage());
        }
    }

    private static SettingsFile parse(Path file, String text) {
        JsonNode root;
        try {
            root = YAMLMapper.builder(YAMLFactory.builder()
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .build())
                    .build()
                    .readTree(text);
        } catch (JacksonException e) {
            throw bad(file, "line " + e.getLocation().getLineNr() + ": " + firstLine(e.getOriginalMessage()));
        }
        if (root == null || root.isMissingNode() || empty(root)) {
            return EMPTY;
        }
        if (!root.isObject()) {
            throw bad(file, "a map of settings was expected");
        }
        var settings = new LinkedHashMap<String, String>();
        root.properties().stream()
                .filter(field -> !field.getKey().equals(MUTE))
                .forEach(field -> flatten(file, field.getKey(), field.getValue(), settings));
        return new SettingsFile(settings, mutes(file, root.path(MUTE)));
    }

    private static void flatten(Path file, String key, JsonNode value, Map<String, String> settings) {
        if (value.isObject()) {
            value.properties().forEach(f -> flatten(file, key + "." + f.getKey(), f.getValue(), settings));
        } else if (value.isValueNode() && !empty(value)) {
            if (settings.put(key, value.asString()) != null) {
                throw bad(file, "'" + key + "' is given twice");
            }
        } else {
            throw bad(file, "'" + key + "' wants one value");
        }
    }

    /** A key with nothing behind it reads as an empty text. */
    private static boolean empty(JsonNode value) {
        return value.isNull() || (value.isString() && value.asString().isBlank());
    }

    private static List<Mute> mutes(Path file, JsonNode list) {
        if (!list.isMissingNode() && !list.isArray()) {
            throw bad(file, "'mute' wants a list of { finding, until, why }");
        }
        var mutes = new ArrayList<Mute>();
        for (var entry : list) {
            mutes.add(mute(file, entry));
        }
        return mutes;
    }

    private static Mute mute(Path file, JsonNode entry) {
        if (!entry.isObject()) {
            throw bad(file, "'mute' wants a list of { finding, until, why }");
        }
        for (var word : entry.propertyNames()) {
            if (!MUTE_WORDS.contains(word)) {
                throw bad(
                        file,
                        "unknown word '" + word + "' in a mute"
                                + Nearest.to(word, MUTE_WORDS)
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse("; it has finding, until and why"));
            }
        }
        for (var word : MUTE_WORDS) {
            if (!entry.path(word).isString() || entry.path(word).asString().isBlank()) {
                throw bad(file, "a mute wants '" + word + "': it holds for one finding, until a day, for a reason");
            }
        }
        try {
            return new Mute(
                    entry.path("finding").asString(),
                    LocalDate.parse(entry.path("until").asString()),
                    entry.path("why").asString());
        } catch (DateTimeException e) {
            throw bad(file, "'until: " + entry.path("until").asString() + "' is no day; write it like 2026-12-31");
        }
    }

    /** The parser draws a picture below it. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("cannot be parsed");
    }

    private static SettingException bad(Path file, String what) {
        return new SettingException(SettingException.Origin.FILE, file + ": " + what);
    }
}
