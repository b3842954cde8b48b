package dev.atoll.adapters.jackson.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.atoll.adapters.jackson.JsonSchemas;
import dev.atoll.testkit.Golden;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema and the page are made from the keys that read the file, and say the same. */
class ManifestSchemaTest {
    private static final Path SCHEMA =
            Path.of("src/main/resources/dev/atoll/adapters/jackson/schema/manifest-v1.schema.json");
    private static final Schema JUDGE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ManifestSchema.text(), InputFormat.JSON);

    static Stream<Path> valid() {
        return Stream.concat(Corpus.of("valid"), Corpus.of("warned"));
    }

    static Stream<Path> broken() {
        return Corpus.of("broken");
    }

    @Test
    void the_published_schema_is_that_of_the_keys() {
        Golden.check(SCHEMA, ManifestSchema.text());
        assertThat(JsonSchemas.of("manifest")).contains(ManifestSchema.text());
    }

    @Test
    void the_page_is_that_of_the_keys() {
        Golden.check(Path.of("../docs/manifest.md"), ManifestPage.text());
    }

    @ParameterizedTest
    @MethodSource("valid")
    void a_sound_one_passes_the_schema(Path manifest) {
        assertThat(errors(manifest)).isEmpty();
    }

    /** What only the reader can see is few: YAML's own tricks, and what needs a second look. */
    @Test
    void most_of_the_broken_ones_fail_the_schema_already() {
        var seen = broken().filter(manifest -> Corpus.root(manifest).isPresent())
                .filter(manifest -> !errors(manifest).isEmpty());

        assertThat(seen).hasSizeGreaterThan(60);
    }

    @Test
    void every_key_says_what_it_is() {
        assertThat(keys(ManifestKeys.SHAPE)).hasSizeGreaterThan(90).allSatisfy(key -> {
            assertThat(key.name()).matches("[a-z][a-z_]*");
            assertThat(key.doc()).as(key.name()).matches("[A-Z].*\\.");
            key.fallback()
                    .ifPresent(text -> assertThat(((WordShape<?>) key.shape()).parse(text))
                            .as(key.name())
                            .isPresent());
        });
    }

    private static Stream<Key<?>> keys(Shape<?> shape) {
        return switch (shape) {
            case FieldsShape<?> fields ->
                fields.keys().stream().flatMap(key -> Stream.concat(Stream.of(key), keys(key.shape())));
            case MapShape<?, ?> map -> keys(map.value());
            case ListShape<?> list -> keys(list.item());
            case EitherShape<?> either -> keys(either.full());
            case WordShape<?> word -> Stream.empty();
        };
    }

    private static List<String> errors(Path manifest) {
        return JUDGE.validate(Corpus.json(Corpus.root(manifest).orElseThrow()), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
