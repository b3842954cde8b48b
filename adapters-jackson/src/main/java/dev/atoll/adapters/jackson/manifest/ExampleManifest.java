package dev.atoll.adapters.jackson.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.manifest.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** The manifest of the machine that the demo invents, as docs/examples has it. Thread-safe. */
public final class ExampleManifest {
    private static final String NAME = "bazzite.yaml";

    private ExampleManifest() {}

    public static Manifest read() {
        return all().manifest().orElseThrow(() -> new IllegalStateException("the example has errors"));
    }

    /** As it holds, line by line. */
    public static List<Outline.Line> outline() {
        return Outline.of(all());
    }

    private static ManifestReader.Read all() {
        return ManifestReader.read(List.of(new SourceText(NAME, text())), Set.of(), path -> true);
    }

    private static String text() {
        try (var in = ExampleManifest.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + NAME);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
