package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.RunEvent;
import dev.atoll.core.apply.KnownRun;
import dev.atoll.core.apply.Run;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * What happens in a run, as server-sent events. The id of an event is its number in the run, so that whoever comes back
 * with the last one he got goes on behind it. Thread-safe; each answer has the thread of its request to itself.
 */
final class EventStream {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int MOST_AT_ONCE = 64;
    private static final int NO_CONTENT = 204;

    private final JsonViews views = JsonViews.json();
    private final PastRuns runs;
    private final Followers followers;

    EventStream(PastRuns runs, Followers followers) {
        this.runs = runs;
        this.followers = followers;
    }

    /** Lasts as long as the run does, and as somebody listens. Or {@link Unanswerable}. */
    void answer(Context ctx, Query query) throws InterruptedException {
        var known = runs.one(query);
        var notes = known.run().notes().size();
        var told = Optional.ofNullable(ctx.header("Last-Event-ID"))
                .filter(id -> NUMBER.matcher(id).matches())
                .map(Integer::parseInt)
                // An id that was never given tells nothing.
                .filter(id -> id <= notes)
                .orElse(0);
        if (told == notes && over(known.standing())) {
            // What browsers understand as: do not ask again.
            ctx.status(NO_CONTENT);
            return;
        }
        ctx.contentType(Route.Media.EVENTS.type);
        if (HandlerType.HEAD.equals(ctx.method())) {
            return;
        }
        var seat = followers.seat(known.run().id());
        if (seat.isEmpty()) {
            ctx.header("Retry-After", Long.toString(followers.heartbeat().toSeconds()));
            throw new Unanswerable(new Problem(
                    "Too many follow a run",
                    503,
                    "No more than " + Followers.MOST + " can at a time; come back later."));
        }
        try (var taken = seat.get()) {
            impatient(ctx, followers.heartbeat().multipliedBy(2));
            send(taken.run(), known.run(), told, ctx.res().getOutputStream());
        } catch (IOException e) {
            // Whoever asked has gone, or reads nothing.
        }
    }

    private static boolean over(KnownRun.Standing standing) {
        return switch (standing) {
            case UNDER_WAY -> false;
            case ENDED, INTERRUPTED -> true;
        };
    }

    /** Whoever takes nothing for so long is given up. */
    private static void impatient(Context ctx, Duration limit) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .setIdleTimeout(limit.toMillis());
    }

    private void send(Followed followed, Run run, int from, OutputStream out) throws IOException, InterruptedException {
        var told = from;
        var last = run.last();
        var end = Followed.End.NONE;
        // So that whoever waits for the first event knows that he is heard.
        write(out, ": " + run.id() + "\n\n");
        while (end == Followed.End.NONE) {
            var batch = followed.after(told, MOST_AT_ONCE, followers.heartbeat());
            var text = new StringBuilder();
            for (var note : batch.notes()) {
                told++;
                last = note.at();
                text.append("id: ").append(told).append('\n').append(event(RunEvent.of(note)));
            }
            end = batch.end();
            if (end == Followed.End.INTERRUPTED) {
                text.append(event(RunEvent.interrupted(last)));
            }
            write(out, text.isEmpty() ? ": \n\n" : text.toString());
        }
    }

    private String event(RunEvent event) {
        return "event: " + event.event().word() + "\ndata: " + views.event(event) + "\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.flush();
    }
}
