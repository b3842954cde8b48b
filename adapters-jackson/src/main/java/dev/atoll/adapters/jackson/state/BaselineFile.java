package dev.atoll.adapters.jackson.state;

import com.google.common.collect.ImmutableMap;
import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.WholeFile;
import dev.atoll.core.compare.Baseline;
import dev.atoll.core.compare.Baseline.Agreed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was true when manifest and machine last agreed, in its file: one for each manifest. A file that cannot be read is
 * none, for it decides nothing. Immutable.
 */
public final class BaselineFile {
    static final String NAME = "baseline.json";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final StateFolder folder;
    private final Path manifest;

    /** @param manifest whose baseline it is */
    public BaselineFile(StateFolder folder, Path manifest) {
        this.folder = folder;
        this.manifest = manifest.toAbsolutePath().normalize();
    }

    public Path path() {
        return folder.path().resolve(NAME);
    }

    public Optional<Baseline> read() {
        try {
            return read(MAPPER.readTree(Files.readString(path())));
        } catch (IOException | JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Baseline> read(JsonNode root) {
        if (!root.path("manifest").asString("").equals(manifest.toString())) {
            return Optional.empty();
        }
        var facts = ImmutableMap.<String, Agreed>builder();
        root.path("facts")
                .properties()
                .forEach(fact -> facts.put(
                        fact.getKey(),
                        new Agreed(
                                fact.getValue().path("wanted").asString(""),
                                fact.getValue().path("found").asString(""))));
        var unmanaged = new TreeSet<String>();
        root.path("unmanaged").forEach(address -> unmanaged.add(address.asString("")));
        return Optional.of(new Baseline(
                Instant.parse(root.path("at").asString("")), facts.buildKeepingLast(), Set.copyOf(unmanaged)));
    }

    public void write(Baseline baseline) throws IOException {
        var text = JsonViews.json()
                .plain(new Written(
                        JsonViews.SCHEMA_VERSION,
                        manifest.toString(),
                        baseline.at(),
                        new TreeMap<>(baseline.facts()),
                        new TreeSet<>(baseline.unmanaged())));
        WholeFile.writeForOwner(path(), text);
    }

    private record Written(
            int schemaVersion, String manifest, Instant at, Map<String, Agreed> facts, Set<String> unmanaged) {}
}
