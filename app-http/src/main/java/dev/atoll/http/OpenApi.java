package dev.atoll.http;

import java.util.ArrayList;
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
        if (route.answer() instanceof Route.Answer.Pictured || route.answer() instanceof Route.Answer.Closer) {
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
                "parameters",
                parameters(route),
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

    private static List<Map<String, Object>> parameters(Route route) {
        var parameters = new ArrayList<Map<String, Object>>();
        if (route.named()) {
            parameters.add(parameter("id", "path", Map.of("type", "string"), true));
        }
        switch (route.answer()) {
            case Route.Answer.Asked asked ->
                asked.parameters()
                        .forEach(name -> parameters.add(
                                parameter(name, "query", entries("type", "integer", "minimum", 1), false)));
            case Route.Answer.Live live ->
                parameters.add(parameter("Last-Event-ID", "header", Map.of("type", "string"), false));
            case Route.Answer.Fixed fixed -> {}
            case Route.Answer.Pictured pictured -> {}
            case Route.Answer.Closer closer -> {}
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, Map<String, Object> schema, boolean required) {
        return entries("name", name, "in", in, "required", required, "schema", schema);
    }

    private static Map<String, Object> schema(Route route) {
        return route.schema().map(Schemas::reference).orElseGet(() -> Map.of("type", "string"));
    }

    private static String mediaType(Route route) {
        return switch (route.media()) {
            case HTML -> "text/html";
            case JSON, EVENTS -> route.media().type;
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
