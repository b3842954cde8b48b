package dev.atoll.adapters.jackson;

import dev.atoll.adapters.jackson.manifest.Outline;
import java.util.List;

/**
 * One value of the manifest as it holds. What looks like a secret is not in it.
 *
 * @param path of keys: {@code boxes.opencode-dev.image}
 * @param value as YAML
 * @param origin a file and its line, or {@code default}
 */
public record ManifestValue(String path, String value, String origin) {
    /** All of an outline that says something, in its order. */
    public static List<ManifestValue> of(List<Outline.Line> lines) {
        return lines.stream()
                .filter(line -> line.path().isPresent())
                .map(line -> new ManifestValue(
                        line.path().orElseThrow(), line.value().orElse(""), line.origin()))
                .toList();
    }
}
