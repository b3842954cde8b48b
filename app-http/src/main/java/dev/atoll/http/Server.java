package dev.atoll.http;

import dev.atoll.core.common.Nearest;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * Serves the routes, to GET and HEAD alone. Closing it refuses what comes new and finishes what runs. Thread-safe.
 */
final class Server implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final List<String> METHODS = List.of("GET", "HEAD");
    /** Longer than the longest look: its requests are finished, not cut. */
    private static final Duration GRACE_OVER_LOOK = Duration.ofSeconds(3);

    private final List<Route> routes;
    private final Lookout lookout;
    private final Lookout closer;
    private final Followers followers;
    private final Hosts hosts;
    private final String pagePolicy;
    private final Problems problems = new Problems();
    private final Javalin javalin;

    private Server(Site site, Duration longestLook) {
        this.routes = site.routes();
        this.lookout = site.lookout();
        this.closer = site.closer();
        this.followers = site.followers();
        this.hosts = site.hosts();
        this.pagePolicy = site.pagePolicy();
        this.javalin = Javalin.create(config -> configure(config, longestLook.plus(GRACE_OVER_LOOK)));
    }

    /**
     * What is served, by whom it is seen, and by which names it may be asked.
     *
     * @param closer for what the manifest says too, which takes a longer look
     * @param followers who is told what happens while it happens
     */
    record Site(
            List<Route> routes, Lookout lookout, Lookout closer, Followers followers, Hosts hosts, String pagePolicy) {
        Site {
            routes = List.copyOf(routes);
        }
    }

    /**
     * Listens. Throws {@link JavalinBindException} where it cannot.
     *
     * @param port 0 for any that is free
     */
    static Server start(Site site, String address, int port, Duration longestLook) {
        var server = new Server(site, longestLook);
        server.javalin.start(address, port);
        return server;
    }

    int port() {
        return javalin.port();
    }

    /** Whoever follows a run would have it wait for the end of that. */
    @Override
    public void close() {
        followers.close();
        javalin.stop();
    }

    private void configure(JavalinConfig config, Duration grace) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(jetty -> {
            jetty.setHandler(new GracefulHandler());
            jetty.setStopTimeout(grace.toMillis());
            jetty.setErrorHandler(problems);
        });
        // A broken invariant of the virtual machine or of ours: the request is lost, its reason is not.
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.log(System.Logger.Level.ERROR, "error while answering", error);
            response.setStatus(500);
        });
        config.routes.before(this::guard);
        for (var route : routes) {
            config.routes.get(route.path(), ctx -> answer(ctx, route));
            config.routes.head(route.path(), ctx -> answer(ctx, route));
        }
        config.routes.exception(HttpResponseException.class, (e, ctx) -> refuse(ctx, e.getStatus()));
        config.routes.exception(Unanswerable.class, (e, ctx) -> unanswered(ctx, e));
        config.routes.exception(Exception.class, (e, ctx) -> {
            LOG.log(System.Logger.Level.ERROR, "bug while answering " + ctx.path(), e);
            problems.write(ctx, new Problem("Bug", 500, "This is a bug of Atoll; the server's log has the details."));
        });
    }

    /** Before anything is looked at or even looked for. */
    private void guard(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        ctx.header("Cache-Control", "no-store");
        if (!hosts.allow(ctx.header("Host"))) {
            throw new HttpResponseException(421);
        }
        // A method that no route has is a 405 everywhere, also where the path is wrong too.
        if (!METHODS.contains(ctx.method().name())) {
            throw new HttpResponseException(405);
        }
    }

    private void answer(Context ctx, Route route) throws InterruptedException {
        switch (route.answer()) {
            case Route.Answer.Fixed fixed -> ctx.result(fixed.text().get());
            case Route.Answer.Pictured pictured -> show(ctx, route, lookout, pictured.text());
            case Route.Answer.Closer closely -> show(ctx, route, closer, closely.text());
            case Route.Answer.Asked asked -> ctx.result(asked.text().apply(query(ctx)));
            case Route.Answer.Live live -> live.events().answer(ctx, query(ctx));
        }
        switch (route.media()) {
            case HTML -> html(ctx);
            case JSON -> ctx.contentType(route.media().type);
            case EVENTS -> {}
        }
    }

    private static Query query(Context ctx) {
        return new Query(
                Optional.ofNullable(ctx.pathParamMap().get("id")), Optional.ofNullable(ctx.queryParam("limit")));
    }

    private static void show(Context ctx, Route route, Lookout from, Function<Picture, String> text)
            throws InterruptedException {
        var picture = from.picture();
        ctx.header("Age", Long.toString(Math.max(0, from.age(picture).toSeconds())));
        ctx.result(picture.written(route.path(), text));
    }

    private void unanswered(Context ctx, Unanswerable why) {
        problems.write(ctx, why.problem());
        why.page().ifPresent(page -> {
            ctx.result(page);
            html(ctx);
        });
    }

    private void html(Context ctx) {
        ctx.contentType(Route.Media.HTML.type);
        ctx.header("Content-Security-Policy", pagePolicy);
    }

    private void refuse(Context ctx, int status) {
        switch (status) {
            case 404 -> {
                // The root starts like every path: it is near to all of them and meant by none.
                var paths = routes.stream()
                        .map(Route::path)
                        .filter(path -> !path.equals("/"))
                        .toList();
                var near = Nearest.to(ctx.path(), paths);
                problems.write(
                        ctx,
                        new Problem(
                                "Not found",
                                404,
                                near.map(path -> "Did you mean " + path + "?")
                                        .orElse("/openapi.json lists what there is.")));
            }
            case 405 -> {
                ctx.header("Allow", String.join(", ", METHODS));
                problems.write(ctx, new Problem("Method not allowed", 405, "This server only shows: GET and HEAD."));
            }
            case 421 ->
                problems.write(
                        ctx,
                        new Problem(
                                "Misdirected request",
                                421,
                                "This server does not go by that name. The setting http.hosts adds one:"
                                        + " atoll serve --set http.hosts=NAME"));
            default -> problems.write(ctx, new Problem("Not served", status, "This request cannot be answered."));
        }
    }
}
