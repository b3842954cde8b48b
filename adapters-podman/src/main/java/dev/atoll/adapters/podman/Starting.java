package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.container.Container;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Starts a container, and waits for a box to be set up. Whether it is, distrobox (1.4 to 2) says in the box's log
 * alone: a log that shows the password of its user, so that nothing of it is kept, and what is told of it are the stages
 * distrobox names and, of an error, one line.
 * Thread-safe.
 */
record Starting(Doing doing) {
    private static final String SET_UP = "container_setup_done";

    /** A first start fetches packages; with drivers of a graphics card that takes long. */
    private static final Duration SETTING_UP = Duration.ofMinutes(15);

    private static final Duration PAUSE = Duration.ofMillis(250);

    /** What distrobox-init (1.4 to 1.8) says it is about to do; all else in a log is the box's own. */
    private static final Pattern STAGE = Pattern.compile("distrobox: [A-Za-z', -]{1,80}\\.\\.\\.");

    private record Now(String status, Optional<Instant> started, long exit) {
        boolean runs() {
            return status.equals("running");
        }
    }

    ActionOutcome start(Container.State there) {
        var what = "podman start " + there.name();
        if (there.status() == Container.Status.RUNNING) {
            return new ActionOutcome.AlreadySo();
        }
        var deadline = Deadline.in(SETTING_UP);
        var stages = new HashSet<String>();
        if (doing.podman(what, SETTING_UP, "start", there.id()) instanceof Doing.NotDone not) {
            return not.failed();
        }
        while (true) {
            var seen = doing.read(what, "container", "inspect", there.id());
            if (seen instanceof Doing.NotDone not) {
                return not.failed();
            }
            var now = now(((Doing.Ended) seen).out());
            if (now.isEmpty()) {
                return Doing.failed(Kind.REFUSED, what + ": no inspected container", "podman ps --all");
            }
            var reached = reached(there, now.get(), what, stages);
            if (reached.isPresent()) {
                return reached.get();
            }
            if (deadline.over()) {
                return Doing.failed(
                        Kind.TIMED_OUT,
                        what + ": it runs, and is not set up after 15 minutes",
                        "see what it waits for: distrobox enter " + there.name());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Doing.interrupted(what);
            }
        }
    }

    /** How it went; empty as long as it goes on. */
    private Optional<ActionOutcome> reached(Container.State there, Now now, String what, Set<String> stages) {
        if (!there.box().equals(Optional.of(Container.BoxTool.DISTROBOX))) {
            return Optional.of(now.runs() ? ActionOutcome.done() : ended(what, now, " at once"));
        }
        // The log of earlier starts holds their markers.
        var since = now.started().map(Instant::toString).orElse("0");
        var log = doing.read(what + ": its log", "logs", "--since", since, there.id());
        return switch (log) {
            // Not in its own words: they are the log.
            case Doing.NotDone not ->
                Optional.of(Doing.failed(
                        not.failed().kind(),
                        what + ": its log, which tells whether it is set up, cannot be read",
                        "enter it, which waits too: distrobox enter " + there.name()));
            case Doing.Ended lines -> {
                tell(lines, stages);
                yield now.runs() ? setUp(lines) : Optional.of(ended(what, now, " while it was set up" + error(lines)));
            }
        };
    }

    private void tell(Doing.Ended log, Set<String> told) {
        Stream.concat(log.out().lines(), log.err().lines())
                .map(String::strip)
                .filter(STAGE.asMatchPredicate())
                .filter(told::add)
                .forEach(doing.output()::line);
    }

    private static Optional<ActionOutcome> setUp(Doing.Ended log) {
        return log.out().contains(SET_UP) || log.err().contains(SET_UP)
                ? Optional.of(ActionOutcome.done())
                : Optional.empty();
    }

    private static String error(Doing.Ended log) {
        return ToolWords.error(log.err() + "\n" + log.out());
    }

    private static ActionOutcome ended(String what, Now now, String how) {
        return Doing.failed(Kind.REFUSED, what + ": it ended with " + now.exit() + how, "look at it: podman ps --all");
    }

    private static Optional<Now> now(String inspected) {
        try {
            var state = InspectWire.object(inspected).at("State");
            return Optional.of(new Now(
                    state.text("Status").orElse(""),
                    state.time("StartedAt"),
                    state.number("ExitCode").orElse(0L)));
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }
}
