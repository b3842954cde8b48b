package dev.atoll.adapters.jackson.state;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where Atoll keeps its own notes, by the XDG rules: {@code ~/.local/state/atoll}. A demo has a folder of its own in it.
 * Nothing that is decided depends on what is there.
 */
public record StateFolder(Path path) {

    public static StateFolder of(Map<String, String> environment, boolean demo) {
        var set = environment.getOrDefault("XDG_STATE_HOME", "");
        var base =
                set.startsWith("/") ? Path.of(set) : Path.of(environment.getOrDefault("HOME", "/"), ".local", "state");
        var folder = base.resolve("atoll");
        return new StateFolder(demo ? folder.resolve("demo") : folder);
    }
}
