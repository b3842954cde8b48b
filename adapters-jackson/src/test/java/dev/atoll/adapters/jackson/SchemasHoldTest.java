package dev.atoll.adapters.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.observe.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document that is shown in a golden file satisfies the schema published for it; broken ones do not. */
class SchemasHoldTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<String> goldens() throws IOException {
        try (var files = Files.list(GOLDEN)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void every_golden_file_satisfies_its_schema(String file) throws IOException {
        assertThat(Validator.errors(schemaOf(file), Files.readString(GOLDEN.resolve(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void no_golden_file_says_what_its_schema_does_not_know(String file) throws IOException {
        var closed = Validator.closed(schemaOf(file));

        assertThat(Validator.errors(closed, Files.readString(GOLDEN.resolve(file))))
                .isEmpty();
    }

    @Test
    void every_schema_has_a_golden_file() throws IOException {
        assertThat(goldens())
                .contains(JsonSchemas.documents().stream()
                        .map(document -> document + ".json")
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "schemaVersion" : 1              | "schemaVersion" : 2
            "takenAt" : "2026-02-10T09:00:00Z" | "takenAt" : "yesterday"
            "status" : "running"             | "status" : "RUNNING"
            "scope" : "user"                 | "scope" : "users"
            "ports" : [ ]                    | "ports" : null
            "labels" : {                     | "labels" : 3, "x" : {
            "id" :                           | "identity" :
            "gaps" : [ ]                     | "gap" : [ ]
            "gaps" : [ ]                     | "gaps" : [ ], "unknown" : { "cause" : "timed_out", "detail" : "" }
            "value" :                        | "values" :
            """)
    void a_broken_document_fails(String sound, String broken) {
        var document = JsonViews.json().kind(Kinds.CONTAINER, Pictures.healthy());

        assertThat(document).contains(sound);
        assertThat(Validator.errors(JsonSchemas.of(Kinds.CONTAINER), document)).isEmpty();
        assertThat(Validator.errors(JsonSchemas.of(Kinds.CONTAINER), document.replace(sound, broken)))
                .isNotEmpty();
    }

    @Test
    void unknown_without_a_cause_fails() {
        var document = JsonViews.json().kind(Kinds.MACHINE, Pictures.unknown());

        assertThat(document).contains("\"cause\"");
        assertThat(Validator.errors(JsonSchemas.of(Kinds.MACHINE), document.replace("\"cause\"", "\"why\"")))
                .isNotEmpty();
    }

    /** {@code container-deep.json} is a document of the kind container; what names none is a snapshot. */
    private static String schemaOf(String file) {
        var name = file.substring(0, file.length() - ".json".length());
        return JsonSchemas.of(name)
                .or(() -> JsonSchemas.of(name.split("-", 2)[0]))
                .orElseGet(JsonSchemas::snapshot);
    }
}
