package dev.atoll.adapters.linux;

import java.util.Map;
import java.util.Optional;

/**
 * Whether this process runs inside a box: podman puts {@code /run/.containerenv} into each (seen with 4.3), distrobox
 * sets {@code CONTAINER_ID}.
 */
record BoxMark(FileTree files, Map<String, String> environment) {
    Optional<String> name() {
        if (!files.has("/run/.containerenv") && !files.has("/.dockerenv")) {
            return Optional.empty();
        }
        return files.lines("/run/.containerenv").stream()
                .filter(line -> line.startsWith("name="))
                .map(line -> line.substring("name=".length()).replace("\"", ""))
                .findFirst()
                .or(() -> Optional.ofNullable(environment.get("CONTAINER_ID")))
                .or(() -> Optional.of("a container"));
    }
}
