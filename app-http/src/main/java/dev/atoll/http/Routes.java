package dev.atoll.http;

import com.google.common.base.Suppliers;
import dev.atoll.adapters.jackson.JsonSchemas;
import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.observe.Kinds;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every path, once: the server serves this list and the description of the API is made of it. */
final class Routes {
    static final String API = "/api/v1/";

    private final JsonViews views = JsonViews.json();
    private final ZoneId zone;
    private final Page page;
    private final String version;

    /** @param zone in which pages tell times */
    Routes(ZoneId zone, Page page, String version) {
        this.zone = zone;
        this.page = page;
        this.version = version;
    }

    List<Route> all() {
        var routes = new ArrayList<Route>();
        routes.add(Route.page("/", "The workstation on one page", this::statusPage));
        for (var kind : Kinds.ALL) {
            routes.add(Route.page(
                    "/" + kind,
                    "A page with all that is seen of the " + kind,
                    picture -> page(picture, Documents.of(kind, picture.snapshot(), zone), kind.kind())));
        }
        routes.add(Route.view(
                API + "snapshot",
                "Every kind and the findings; what `atoll status -o json` prints",
                JsonSchemas.SNAPSHOT,
                picture -> views.snapshot(picture.snapshot(), picture.findings())));
        for (var kind : Kinds.ALL) {
            routes.add(Route.view(
                    API + kind,
                    "One kind; what `atoll " + kind + " -o json` prints",
                    kind.kind(),
                    picture -> views.kind(kind, picture.snapshot())));
        }
        routes.add(Route.view(
                API + "findings",
                "What is wrong",
                JsonSchemas.FINDINGS,
                picture -> views.findings(picture.snapshot(), picture.findings())));
        for (var document : JsonSchemas.documents()) {
            routes.add(Route.fixed(
                    Schemas.pathOf(document),
                    "The JSON Schema of the document " + document,
                    "Schema",
                    () -> schema(document)));
        }
        routes.add(Route.fixed("/healthz", "Whether the server answers; looks at nothing", "Health", this::health));
        // Described with the others, so it is made when all are there.
        var description = Suppliers.memoize(() -> views.plain(OpenApi.of(routes)));
        routes.add(Route.fixed("/openapi.json", "This description", "Description", description));
        return List.copyOf(routes);
    }

    private static String schema(String document) {
        return JsonSchemas.of(document).orElseThrow();
    }

    private String health() {
        return views.plain(new TreeMap<>(Map.of("status", "ok", "version", version)));
    }

    private String statusPage(Picture picture) {
        return page(picture, Documents.status(picture.snapshot(), picture.findings(), zone), "");
    }

    /** A page is always headed by the machine it is about. */
    private String page(Picture picture, Document document, String kind) {
        var machine = picture.snapshot().seen(Kinds.MACHINE).map(seen -> seen.hostname());
        return page.of(
                new Document(machine.orElse("this machine"), document.blocks()),
                kind,
                picture.snapshot().takenAt());
    }
}
