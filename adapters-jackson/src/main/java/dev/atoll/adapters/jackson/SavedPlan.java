package dev.atoll.adapters.jackson;

import dev.atoll.core.apply.Intent;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.plan.Wishes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plan that was saved to be applied later: what somebody agreed to, under which wishes, of which manifest. What would
 * be done is decided anew; of the file only this is read.
 *
 * @param manifest a digest of the text it was made from
 */
public record SavedPlan(Optional<String> manifest, Intent intent, Wishes wishes) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final long LARGEST = 64L << 20;

    /** What reading one gave. */
    public sealed interface Reading {}

    public record Read(SavedPlan plan) implements Reading {}

    /** @param why with the file's name */
    public record Unreadable(String why) implements Reading {}

    public static Reading read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return new Unreadable(file + ": too large to be a plan");
            }
            var root = MAPPER.readTree(Files.readString(file));
            var plan = root.path("plan");
            return root.path("schemaVersion").asInt(0) == JsonViews.SCHEMA_VERSION
                            && plan.path("basis").isString()
                            && plan.path("steps").isArray()
                    ? new Read(of(plan))
                    : new Unreadable(file + ": this is no plan that `atoll plan --out` saved");
        } catch (NoSuchFileException e) {
            return new Unreadable(file + ": there is no such file");
        } catch (IOException e) {
            return new Unreadable(file + ": cannot be read: " + e.getMessage());
        } catch (JacksonException e) {
            return new Unreadable(file + ": this is no plan that `atoll plan --out` saved: " + e.getOriginalMessage());
        }
    }

    private static SavedPlan of(JsonNode plan) {
        var changes = new LinkedHashMap<String, String>();
        plan.path("steps").forEach(step -> {
            if (step.path("verdict").asString("").equals("change")) {
                changes.put(step.path("id").asString(""), step.path("why").asString(""));
            }
        });
        var only = new TreeSet<ResourceAddress>();
        plan.path("only")
                .forEach(typed -> ResourceAddress.parse(typed.asString("")).ifPresent(only::add));
        var replace = new TreeSet<String>();
        plan.path("replace").forEach(name -> replace.add(name.asString("")));
        return new SavedPlan(
                plan.path("manifest").isString()
                        ? Optional.of(plan.path("manifest").asString(""))
                        : Optional.empty(),
                new Intent(changes, plan.path("basis").asString("")),
                new Wishes(only, replace));
    }
}
