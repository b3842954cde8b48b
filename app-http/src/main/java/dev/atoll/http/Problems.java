package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.adapters.jackson.JsonViews;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Writes every problem the same way, also what Jetty refuses before a route sees it. Stateless. */
final class Problems implements Request.Handler {
    private final JsonViews views = JsonViews.json();

    void write(Context ctx, Problem problem) {
        ctx.status(problem.status());
        ctx.contentType(Problem.TYPE);
        ctx.result(views.plain(problem));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var status = response.getStatus();
        var problem = new Problem(
                HttpStatus.getMessage(status), status, "The server could not take this request as it was sent.");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
        response.write(true, ByteBuffer.wrap(views.plain(problem).getBytes(UTF_8)), callback);
        return true;
    }
}
