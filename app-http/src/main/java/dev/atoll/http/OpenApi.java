package dev.atoll.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The description of the API (OpenAPI 3.1), made of the routes themselves. Pure: same routes, same description. */
final class OpenApi {
    private OpenApi() {}

    static Map<String, Object> of(List<Route> routes) {
        var paths = new LinkedHashMap<String, Object>();
        routes.forEach(route -> paths.put(route.path(), entries("get", operation(route))));
        return entries(
                "openapi",
                "3.1.0",
                "info",
                entries(
                        "title",
                        "Atoll",
                        "version",
                        "1",
                        "description",
                        "What a workstation is and what is wrong with it; read-only. An answer may be up to "
                                + Lookout.OLDEST.toSeconds() + " seconds old: `takenAt` says when it was taken."),
                "paths",
                paths,
                "components",
                entries("schemas", Schemas.all()));
    }

    private static Map<String, Object> operation(Route route) {
        var ok = entries("description", route.summary());
        if (!(route.answer() instanceof Route.Answer.Fixed)) {
            ok.put(
                    "headers",
                    entries(
                            "Age",
                            entries("description", "Seconds since it was taken", "schema", Map.of("type", "integer"))));
        }
        ok.put("content", entries(mediaType(route), entries("schema", schema(route))));
        return entries(
                "summary",
                route.summary(),
                "responses",
                entries(
                        "200",
                        ok,
                        "default",
                        entries(
                                "description",
                                "What went wrong",
                                "content",
                                entries(Problem.TYPE, entries("schema", Schemas.reference("Problem"))))));
    }

    private static Map<String, Object> schema(Route route) {
        return route.schema().map(Schemas::reference).orElseGet(() -> Map.of("type", "string"));
    }

    private static String mediaType(Route route) {
        return switch (route.media()) {
            case HTML -> "text/html";
            case JSON -> "application/json";
        };
    }

    /** Names and values in turn, in this order. */
    private static Map<String, Object> entries(Object... namesAndValues) {
        var entries = new LinkedHashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            entries.put(Objects.toString(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return entries;
    }
}
