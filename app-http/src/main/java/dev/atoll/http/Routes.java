package dev.atoll.http;

import com.google.common.base.Suppliers;
import dev.atoll.adapters.jackson.JsonSchemas;
import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.Text;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.overview.Overview;
import dev.atoll.core.overview.Subject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Every path, once: the server serves this list and the description of the API is made of it. */
final class Routes {
    static final String API = "/api/v1/";

    private final JsonViews views = JsonViews.json();
    private final ZoneId zone;
    private final Page page;
    private final Declared declared;
    private final List<Route> past;
    private final String version;

    /**
     * @param zone in which pages tell times
     * @param past those to what was done to the workstation
     */
    Routes(ZoneId zone, Page page, Declared declared, List<Route> past, String version) {
        this.zone = zone;
        this.page = page;
        this.declared = declared;
        this.past = List.copyOf(past);
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
                picture -> views.snapshot(picture.snapshot(), picture.findings(), picture.interrupted())));
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
        routes.addAll(closer());
        routes.addAll(past);
        for (var document : JsonSchemas.all()) {
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

    /** What the manifest says, and how the machine stands to it. Of what it says itself, nobody has to look. */
    private List<Route> closer() {
        return List.of(
                closerPage("document", "The document about the workstation", this::document),
                closerPage("drift", "A page with what is not as the manifest says", this::drift),
                closerPage("plan", "A page with what would be done about it", Routes::plan),
                Route.fixed(
                        API + "manifest",
                        "The manifest as it holds; what `atoll manifest show -o json` prints",
                        JsonSchemas.VALUES,
                        () -> views.manifest(declared.values())),
                Route.closerView(
                        API + "drift",
                        "What is not as the manifest says; what `atoll drift -o json` prints",
                        JsonSchemas.DRIFT,
                        picture -> views.drift(picture.wanted().compared().drift())),
                Route.closerView(
                        API + "plan",
                        "What would be done about it; what `atoll plan -o json` prints",
                        JsonSchemas.PLAN,
                        picture -> views.plan(picture.wanted().compared().planText())),
                Route.closerView(
                        API + "document",
                        "The document about the workstation; what `atoll docs -o json` prints",
                        JsonSchemas.DOCUMENT,
                        picture -> views.document(document(picture))));
    }

    /** Whether it has no answer where there is no manifest, which is nothing wrong with the server. */
    static boolean needsManifest(Route route) {
        return route.answer() instanceof Route.Answer.Closer || route.path().equals(API + "manifest");
    }

    /** Whoever follows a link is told on a page, too, why there is nothing on it. */
    private Route closerPage(String about, String summary, Function<Picture, Document> document) {
        return Route.closerPage("/" + about, summary, picture -> {
            try {
                return closePage(picture, document.apply(picture), about);
            } catch (Unanswerable e) {
                var why = new Document(
                        e.problem().title(),
                        List.of(new Block.Paragraph(Text.warning(e.problem().detail()))));
                throw new Unanswerable(e.problem(), Optional.of(closePage(picture, why, about)));
            }
        });
    }

    /** Without a manifest it says less; with one that has errors, nothing. */
    private Document document(Picture picture) {
        var manifest = picture.wanted() instanceof Wanted.Missing
                ? Optional.<Manifest>empty()
                : Optional.of(picture.wanted().compared().manifest());
        return Overview.of(new Subject(picture.snapshot(), manifest, picture.findings(), zone));
    }

    private Document drift(Picture picture) {
        var wanted = picture.wanted().compared();
        return Documents.drift(wanted.manifest().workstation(), wanted.drift(), zone);
    }

    private static Document plan(Picture picture) {
        return Documents.plan(picture.wanted().compared().plan());
    }

    private String closePage(Picture picture, Document document, String about) {
        return page.of(document, about, picture.snapshot().takenAt());
    }

    private static String schema(String document) {
        return JsonSchemas.of(document).orElseThrow();
    }

    private String health() {
        return views.plain(new TreeMap<>(Map.of("status", "ok", "version", version)));
    }

    private String statusPage(Picture picture) {
        return page(picture, Documents.status(picture.snapshot(), picture.findings(), picture.interrupted(), zone), "");
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
