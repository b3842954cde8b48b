package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.Container;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Runs programs that change something in a box that runs. A program in a box goes on when the {@code podman exec} that
 * began it is killed (4.3, 5.8): so each carries a mark in its environment, which its children get too, and by that it is
 * ended. Thread-safe.
 */
record Inside(Doing doing) {
    /** A first fetch of a repository's lists, and packages over a slow line. */
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private static final Duration ENDING = Duration.ofSeconds(40);
    private static final String MARK = "ATOLL_STEP";

    /** Asks first: a package manager that is killed leaves its database for its owner to mend. */
    private static final String END = """
            marked() {
                # Of busybox, grep knows no NUL.
                if printf 'a\\0b' | grep -qzx b; then
                    grep -lzxF "$1" /proc/[0-9]*/environ | tr -dc '0-9\\n'
                else
                    for p in /proc/[0-9]*; do
                        tr '\\0' '\\n' < "$p/environ" | grep -qxF "$1" && echo "${p#/proc/}"
                    done
                fi
            }
            exec 2>/dev/null
            kill -TERM $(marked "$1")
            for i in 1 2 3 4 5 6 7 8 9 10; do
                [ -n "$(marked "$1")" ] || exit 0
                sleep 1
            done
            kill -KILL $(marked "$1")
            exit 0
            """;

    /** What it printed. */
    String run(String what, Container.State box, String user, List<String> argv, StepOutput output) throws Halted {
        var mark = MARK + "=" + UUID.randomUUID();
        var result = doing.telling(output)
                .podman(what, LIMIT, exec(box, user, List.of(mark), argv), UnaryOperator.identity());
        if (result instanceof Doing.NotDone not) {
            if (not.failed().kind() == Kind.INTERRUPTED || not.failed().kind() == Kind.TIMED_OUT) {
                ended(box, mark);
            }
            throw new Halted(not.failed());
        }
        return ((Doing.Ended) result).out();
    }

    /** What a program printed that only reads. */
    String ask(String what, Container.State box, String user, List<String> argv) throws Halted {
        return Halted.unless(doing.asked(what, Doing.BRIEF, Argv.of(doing.podman(), exec(box, user, List.of(), argv))));
    }

    /**
     * As somebody has it who enters the box: distrobox-export 1.8 ends where XDG_DATA_DIRS is not set, 1.4 where
     * CONTAINER_ID is not.
     */
    private static List<String> exec(Container.State box, String user, List<String> more, List<String> argv) {
        var all = new ArrayList<>(List.of("exec", "--user", user));
        var environment = new ArrayList<>(List.of(
                "LC_ALL=C.UTF-8",
                "DEBIAN_FRONTEND=noninteractive",
                "CONTAINER_ID=" + box.name(),
                "XDG_DATA_DIRS=/usr/local/share:/usr/share"));
        environment.addAll(more);
        environment.forEach(variable -> {
            all.add("--env");
            all.add(variable);
        });
        all.add(box.id());
        all.addAll(argv);
        return all;
    }

    /** The interrupt waits until it is done, or every program would be ended before it began. */
    private void ended(Container.State box, String mark) {
        var flagged = Thread.interrupted();
        try {
            doing.podman(
                    "end what was begun in " + box.name(),
                    ENDING,
                    exec(box, "root", List.of(), List.of("sh", "-c", END, "sh", mark)),
                    UnaryOperator.identity());
        } finally {
            if (flagged) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
