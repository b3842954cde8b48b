package dev.atoll.http;

import dev.atoll.adapters.jackson.JsonSchemas;
import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.apply.KnownRun;
import dev.atoll.core.apply.Runs;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.document.Documents;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** What is served of applies, those that are over and the one that goes on; no tool is asked for it. Thread-safe. */
final class PastRuns {
    static final String PATH = Routes.API + "runs";
    /** What stands for the id of a run. */
    static final String ID = "{id}";

    private static final int USUAL_LIMIT = 20;
    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,3}");

    private final JsonViews views = JsonViews.json();
    private final Runs runs;
    private final Page page;
    private final InstantSource clock;
    private final ZoneId zone;

    PastRuns(Runs runs, Page page, InstantSource clock, ZoneId zone) {
        this.runs = runs;
        this.page = page;
        this.clock = clock;
        this.zone = zone;
    }

    List<Route> routes(Followers followers) {
        return List.of(
                Route.asked("/runs", "A page with the last runs of apply", Route.Media.HTML, query -> page()),
                Route.asked(
                        PATH,
                        "The last runs of apply, newest first; what `atoll runs -o json` prints",
                        JsonSchemas.RUNS,
                        List.of("limit"),
                        query -> views.runs(runs.newest(limit(query)))),
                Route.asked(
                        PATH + "/" + ID,
                        "One of them, change by change; what `atoll runs show -o json` prints",
                        JsonSchemas.RUN,
                        List.of(),
                        query -> views.run(one(query))),
                Route.live(
                        PATH + "/" + ID + "/events",
                        "What happens in it, from its beginning to its end, as server-sent events",
                        JsonSchemas.RUN_EVENT,
                        new EventStream(this, followers)));
    }

    /** The one that is asked for, or {@link Unanswerable}. */
    KnownRun one(Query query) {
        var id = query.id().orElse("");
        return runs.of(id)
                .orElseThrow(() -> new Unanswerable(new Problem(
                        "No such run",
                        404,
                        Nearest.to(id, runs.ids())
                                .map(near -> "Did you mean " + PATH + "/" + near + "?")
                                .orElse(PATH + " lists those there are."))));
    }

    private static int limit(Query query) {
        var typed = query.limit().orElse(Integer.toString(USUAL_LIMIT));
        if (!LIMIT.matcher(typed).matches()) {
            throw new Unanswerable(new Problem("Not a limit", 400, "limit is a number from 1 to 9999."));
        }
        return Integer.parseInt(typed);
    }

    private String page() {
        var now = clock.instant();
        return page.of(Documents.runs(runs.newest(USUAL_LIMIT), now, zone), "runs", now);
    }
}
