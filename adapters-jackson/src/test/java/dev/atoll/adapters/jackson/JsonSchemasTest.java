package dev.atoll.adapters.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.claim.ClaimReport;
import dev.atoll.core.compare.Drift;
import dev.atoll.core.document.Document;
import dev.atoll.core.observe.Kinds;
import dev.atoll.testkit.Golden;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSchemasTest {
    private static final Path FOLDER = Path.of("src/main/resources/dev/atoll/adapters/jackson/schema");

    static Stream<String> documents() {
        return JsonSchemas.all().stream().filter(document -> !document.equals(JsonSchemas.MANIFEST));
    }

    /** Adding a component to a record of core without its schema fails here. */
    @ParameterizedTest
    @MethodSource("documents")
    void the_published_schema_says_what_the_records_of_core_say(String document) {
        Golden.check(FOLDER.resolve(document + "-v1.schema.json"), generated(document));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_document_has_a_schema_in_the_jar(String document) {
        assertThat(JsonSchemas.of(document)).contains(generated(document));
    }

    @Test
    void what_is_no_document_has_none() {
        assertThat(JsonSchemas.of("weather")).isEmpty();
        assertThat(JsonSchemas.of("../secret")).isEmpty();
    }

    @Test
    void each_is_reached_by_its_kind_too() {
        assertThat(Kinds.ALL)
                .allSatisfy(kind -> assertThat(JsonSchemas.of(kind.kind())).contains(JsonSchemas.of(kind)));
        assertThat(JsonSchemas.of("snapshot")).contains(JsonSchemas.snapshot());
        assertThat(JsonSchemas.of("findings")).contains(JsonSchemas.findings());
    }

    private static String generated(String document) {
        return switch (document) {
            case JsonSchemas.SNAPSHOT -> SchemaGenerator.snapshot();
            case JsonSchemas.FINDINGS -> SchemaGenerator.ofFindings();
            case JsonSchemas.DRIFT ->
                SchemaGenerator.named("drift", Drift.class, "Where a workstation is not as its manifest says");
            case JsonSchemas.PLAN ->
                SchemaGenerator.named(
                        "plan", PlanText.class, "What would be done to a workstation, and what it would cost");
            case JsonSchemas.APPLY ->
                SchemaGenerator.named("apply", ApplyText.class, "How it went to bring a workstation to its manifest");
            case JsonSchemas.RUNS ->
                SchemaGenerator.list("runs", RunText.Brief.class, "What was noted down of applies, newest first");
            case JsonSchemas.RUN ->
                SchemaGenerator.named("run", RunText.class, "What was noted down of one apply, change by change");
            case JsonSchemas.RUN_EVENT -> SchemaGenerator.plain(RunEvent.class, "Something that happens in an apply");
            case JsonSchemas.WHAT_IF ->
                SchemaGenerator.named("whatIf", WhatIfText.class, "What a command would destroy");
            case JsonSchemas.DOCUMENT ->
                SchemaGenerator.named(
                        "document", Document.class, "What people read about a workstation, block by block");
            case JsonSchemas.CLAIMS ->
                SchemaGenerator.named(
                        "claims",
                        ClaimReport.class,
                        "What a hand-written page claims of a workstation, and what is so");
            case JsonSchemas.VALUES ->
                SchemaGenerator.list("manifest", ManifestValue.class, "The manifest as it holds, value by value");
            default -> SchemaGenerator.of(Kinds.named(document).orElseThrow());
        };
    }
}
