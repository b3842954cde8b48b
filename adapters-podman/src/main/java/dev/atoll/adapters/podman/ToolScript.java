package dev.atoll.adapters.podman;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The version of the scripts a box runs on. A box of distrobox 1.x carries no version: it has the host's own
 * {@code distrobox-init} for its first process, and that names it.
 */
final class ToolScript {
    private static final long LARGEST = 1 << 20;
    private static final Pattern VERSION = Pattern.compile("(?m)^version=\"?([0-9][0-9A-Za-z.-]*)\"?\\s*$");

    private ToolScript() {}

    static Optional<String> version(Path script) {
        try {
            if (!Files.isRegularFile(script) || Files.size(script) > LARGEST) {
                return Optional.empty();
            }
            var found = VERSION.matcher(new String(Files.readAllBytes(script), UTF_8));
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
