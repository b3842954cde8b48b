package dev.atoll.adapters.podman;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a volume was made, as {@code podman volume inspect} tells it (4.3 to 5.8). Its options may hold a password: none of
 * it is told.
 */
record KeptVolume(String name, String driver, Map<String, String> options) {
    KeptVolume {
        notNull(name, driver);
        options = Map.copyOf(options);
    }

    /** @param told a list of one, of a volume that may have another name: podman completes what is typed */
    static KeptVolume read(String name, String told) throws Unreadable {
        for (var volume : Json.list(told)) {
            if (volume.essential("Name").equals(name)) {
                return new KeptVolume(name, volume.text("Driver").orElse("local"), options(volume.at("Options")));
            }
        }
        throw new Unreadable("it tells of another volume");
    }

    static Map<String, String> options(Json told) {
        var options = new LinkedHashMap<String, String>();
        told.fields().forEach((key, value) -> value.text().ifPresent(text -> options.put(key, text)));
        return options;
    }

    /** Whatever an option says may be a secret: what a tool says of it has stars in its place. */
    String hidden(String line) {
        var clean = line;
        for (var value : options.values()) {
            clean = value.isEmpty() ? clean : clean.replace(value, "***");
        }
        return clean;
    }

    /** What makes such a one, without the program. */
    List<String> making() {
        var words = new ArrayList<>(List.of("volume", "create", "--driver", driver));
        options.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(option -> words.addAll(List.of(
                        "--opt",
                        option.getValue().isEmpty() ? option.getKey() : option.getKey() + "=" + option.getValue())));
        words.add(name);
        return words;
    }

    @Override
    public String toString() {
        return "KeptVolume[" + name + "]";
    }
}
