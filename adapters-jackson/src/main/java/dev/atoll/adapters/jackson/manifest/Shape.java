package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestPath;
import java.util.Map;
import java.util.Optional;

/**
 * What may stand at one place of the manifest. The one source of truth: it reads the place, describes it to editors as
 * JSON Schema and to people in words. Immutable.
 */
sealed interface Shape<T> permits WordShape, ListShape, MapShape, FieldsShape, EitherShape {
    /** Empty where it is wrong; then the problems say why. Reads on behind a mistake, to find the next. */
    Optional<T> read(Node node, ManifestPath path, Problems problems);

    /** As JSON Schema. */
    Map<String, Object> schema();

    /** For people: {@code a time like 30d}. */
    String words();

    /** Says that something else was found. */
    default Optional<T> refused(Node node, ManifestPath path, Problems problems) {
        problems.add(
                node.span(), Diagnostic.error(path, "found " + node.words()).expecting(words()));
        return Optional.empty();
    }
}
