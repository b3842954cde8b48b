package dev.atoll.adapters.linux;

import java.util.Map;
import java.util.Optional;

/**
 * Whether this process runs inside a box: podman puts {@code /run/.containerenv} into each (seen with 4.3), distrobox
 * (1.4 to 1.8) sets {@code CONTAINER_ID} with any engine. Docker's own mark says nothing: images of whole machines carry it.
 */
record BoxMark(FileTree files, Map<String, String> environment) {
    Optional<String> name() {
        var box = Optional.ofNullable(environment.get("CONTAINER_ID"));
        if (!files.has("/run/.containerenv")) {
            return box;
        }
        return files.lines("/run/.containerenv").stream()
                .filter(line -> line.startsWith("name="))
                .map(line -> line.substring("name=".length()).replace("\"", ""))
                .findFirst()
                .or(() -> box)
                .or(() -> Optional.of("a container"));
    }
}
