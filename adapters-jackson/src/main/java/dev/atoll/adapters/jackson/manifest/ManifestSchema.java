package dev.atoll.adapters.jackson.manifest;

import java.util.LinkedHashMap;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** The manifest's keys as JSON Schema (2020-12), for editors: what can be said of a value without knowing the others. */
final class ManifestSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private ManifestSchema() {}

    static String text() {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", DIALECT);
        schema.put("title", "Atoll's manifest, version 1");
        schema.put(
                "description", "What the owner of a workstation wants of it. `atoll manifest check` judges the rest.");
        schema.putAll(ManifestKeys.SHAPE.schema());
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(schema) + "\n";
    }
}
