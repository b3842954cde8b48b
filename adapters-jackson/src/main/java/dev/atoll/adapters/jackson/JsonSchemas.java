package dev.atoll.adapters.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JSON Schema (2020-12) of every document that {@link JsonViews} writes, and of the manifest. Each stands alone: references in it stay
 * inside it. Thread-safe.
 */
public final class JsonSchemas {
    /** The document of every kind and the findings. */
    public static final String SNAPSHOT = "snapshot";

    public static final String FINDINGS = "findings";

    /** What {@link JsonViews#drift} writes. */
    public static final String DRIFT = "drift";

    /** What {@link JsonViews#plan} writes, saved plans included. */
    public static final String PLAN = "plan";

    /** What {@link JsonViews#applied} writes. */
    public static final String APPLY = "apply";

    /** What {@link JsonViews#runs} writes. */
    public static final String RUNS = "runs";

    /** What {@link JsonViews#run} writes. */
    public static final String RUN = "run";

    /** What {@link JsonViews#event} writes. */
    public static final String RUN_EVENT = "run-event";

    /** What {@link JsonViews#whatIf} writes. */
    public static final String WHAT_IF = "what-if";

    /** What {@link JsonViews#document} writes. */
    public static final String DOCUMENT = "document";

    /** What {@link JsonViews#claims} writes. */
    public static final String CLAIMS = "claims";

    /** What {@link JsonViews#manifest} writes. */
    public static final String VALUES = "manifest-values";

    /** Our own file. */
    public static final String MANIFEST = "manifest";

    private JsonSchemas() {}

    /** Everything that has a schema: the snapshot, each kind by its name, the findings. */
    public static List<String> documents() {
        return Stream.of(Stream.of(SNAPSHOT), Kinds.ALL.stream().map(PortKey::kind), Stream.of(FINDINGS))
                .flatMap(names -> names)
                .toList();
    }

    /** Everything there is a schema of: the documents, what is told beside a manifest, and the file. */
    public static List<String> all() {
        return Stream.concat(
                        documents().stream(),
                        Stream.of(
                                DRIFT, PLAN, APPLY, RUNS, RUN, RUN_EVENT, WHAT_IF, DOCUMENT, CLAIMS, VALUES, MANIFEST))
                .toList();
    }

    /** The text of a schema; empty where nothing is called so. */
    public static Optional<String> of(String document) {
        return all().contains(document) ? Optional.of(read(document)) : Optional.empty();
    }

    /** The schema of {@link JsonViews#kind} and {@link JsonViews#one}. */
    public static String of(PortKey<?, ?> kind) {
        return read(kind.kind());
    }

    /** The schema of {@link JsonViews#snapshot}. */
    public static String snapshot() {
        return read(SNAPSHOT);
    }

    /** The schema of {@link JsonViews#findings}. */
    public static String findings() {
        return read(FINDINGS);
    }

    private static String read(String document) {
        var place = "schema/" + document + "-v" + JsonViews.SCHEMA_VERSION + ".schema.json";
        try (var in = JsonSchemas.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + place);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
