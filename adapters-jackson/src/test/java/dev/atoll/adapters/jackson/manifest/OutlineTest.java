package dev.atoll.adapters.jackson.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.testkit.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OutlineTest {
    @TempDir
    Path folder;

    static Stream<Path> valid() {
        return Corpus.of("valid");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void what_is_shown_is_a_manifest_that_means_the_same(Path manifest) throws IOException {
        var shown = Files.writeString(folder.resolve("shown.yaml"), shown(manifest));

        assertThat(read(shown)).isEqualTo(read(manifest));
    }

    @Test
    void each_line_tells_where_it_came_from() {
        Golden.check("outline-reference.yaml", shown(Corpus.FOLDER.resolve("valid/reference.yaml")));
    }

    @Test
    void a_secret_is_not_shown() {
        assertThat(shown(Corpus.FOLDER.resolve("warned/secret-by-its-name.yaml")))
                .contains("API_KEY=****")
                .doesNotContain("hunter2")
                .doesNotContain("correct-horse");
    }

    @Test
    void what_is_refused_is_not_shown() {
        assertThat(Outline.of(Corpus.source(Corpus.FOLDER.resolve("broken/a-word.yaml"))))
                .isEmpty();
    }

    private static String shown(Path manifest) {
        return Outline.of(Corpus.source(manifest)).stream()
                .map(line -> line.text() + "  # " + line.origin() + "\n")
                .collect(Collectors.joining());
    }

    private static Manifest read(Path manifest) {
        return switch (Corpus.source(manifest).read()) {
            case Reading.Loaded loaded -> loaded.manifest();
            case Reading.Rejected rejected -> throw new AssertionError(Corpus.written(manifest, rejected));
            case Reading.Missing missing -> throw new AssertionError(missing);
        };
    }
}
