package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.ProcessResult;
import dev.atoll.adapters.support.ProcessRunner;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Runs programs that change something, and tells what they say, line by line; what is only asked is told to nobody. What failed is told by what it was for and by the program's own error line,
 * never by its arguments: they may hold what a container is to keep secret. Thread-safe.
 */
record Doing(ProcessRunner runner, String podman, Duration reading, StepOutput output) {
    /** Ending and removing: ten seconds of grace for what runs, and a slow disk. */
    static final Duration BRIEF = Duration.ofMinutes(3);

    sealed interface Result {}

    record Ended(String out, String err) implements Result {
        /** May be secret. */
        @Override
        public String toString() {
            return "Ended[" + out.length() + " characters]";
        }
    }

    record NotDone(Failed failed) implements Result {}

    static Doing as(Places places, String podman, Duration reading) {
        var environment = new HashMap<>(places.context().environment());
        // distrobox 1.4 names the user of a box after it, and has no other source.
        environment.putIfAbsent("USER", places.user());
        return new Doing(new ProcessRunner(environment, reading), podman, reading, StepOutput.NONE);
    }

    /** The same, which tells this what the programs say. */
    Doing telling(StepOutput listener) {
        return new Doing(runner, podman, reading, listener);
    }

    /** @param what for a person: {@code podman start dev} */
    Result podman(String what, Duration limit, String... arguments) {
        return run(what, limit, Argv.of(podman, List.of(arguments)));
    }

    Result read(String what, String... arguments) {
        return asked(what, Argv.of(podman, List.of(arguments)));
    }

    Result asked(String what, List<String> argv) {
        return asked(what, reading, argv);
    }

    Result asked(String what, Duration limit, List<String> argv) {
        return run(runner, what, limit, argv, UnaryOperator.identity());
    }

    Result podmanInto(Path file, String what, Duration limit, String... arguments) {
        return run(
                told(runner.into(file), what, UnaryOperator.identity()),
                what,
                limit,
                Argv.of(podman, List.of(arguments)),
                UnaryOperator.identity());
    }

    Result podmanFrom(Path file, String what, Duration limit, String... arguments) {
        return run(
                told(runner.from(file), what, UnaryOperator.identity()),
                what,
                limit,
                Argv.of(podman, List.of(arguments)),
                UnaryOperator.identity());
    }

    /** The same, of whose words only what is left by this may be told. */
    Result podman(String what, Duration limit, List<String> arguments, UnaryOperator<String> clean) {
        return run(what, limit, Argv.of(podman, arguments), clean);
    }

    Result run(String what, Duration limit, List<String> argv) {
        return run(what, limit, argv, UnaryOperator.identity());
    }

    Result run(String what, Duration limit, List<String> argv, UnaryOperator<String> clean) {
        return run(told(runner, what, clean), what, limit, argv, clean);
    }

    private ProcessRunner told(ProcessRunner running, String what, UnaryOperator<String> clean) {
        return running.telling(line -> ToolWords.line(clean.apply(line)).ifPresent(output::line))
                .announcing(pid -> output.began(pid, what));
    }

    private static Result run(
            ProcessRunner runner, String what, Duration limit, List<String> argv, UnaryOperator<String> clean) {
        if (Thread.currentThread().isInterrupted()) {
            return new NotDone(interrupted(what));
        }
        return switch (runner.within(limit).run(argv)) {
            case ProcessResult.Finished done ->
                done.exit() == 0
                        ? new Ended(done.out(), done.err())
                        : new NotDone(refused(
                                what + ": exit " + done.exit(),
                                clean.apply(done.err().isBlank() ? done.out() : done.err())));
            case ProcessResult.NotFound missing ->
                new NotDone(failed(
                        Kind.NOT_INSTALLED,
                        missing.program() + ": not found on the PATH",
                        "install " + Path.of(missing.program()).getFileName()));
            case ProcessResult.NotRun broken ->
                new NotDone(failed(
                        Kind.ACCESS_DENIED,
                        broken.program() + ": cannot be run: " + broken.why(),
                        "see who may run it: ls -l " + broken.program()));
            case ProcessResult.TimedOut late ->
                new NotDone(failed(
                        Kind.TIMED_OUT,
                        what + ": not done within " + Texts.lasting(late.after()),
                        "see what it waits for: podman ps --all"));
            case ProcessResult.Interrupted stopped -> new NotDone(interrupted(what));
        };
    }

    static Failed interrupted(String what) {
        return failed(
                Kind.INTERRUPTED, what + ": stopped before it was done", "look what became of it: podman ps --all");
    }

    /** What a program said that would not. */
    static Failed refused(String what, String said) {
        var words = said.toLowerCase(Locale.ROOT);
        var detail = what + ": " + ToolWords.told(said);
        if (words.contains("no space left on device") || words.contains("disk quota exceeded")) {
            return failed(Kind.NO_SPACE, detail, "see what takes the room: podman system df");
        }
        if (words.contains("permission denied") || words.contains("operation not permitted")) {
            return failed(Kind.ACCESS_DENIED, detail, "see whose it is: podman info");
        }
        return failed(Kind.REFUSED, detail, "look at it: podman ps --all");
    }

    static Failed failed(Kind kind, String detail, String hint) {
        return (Failed) ActionOutcome.failed(kind, detail, hint);
    }

    /** Nobody could be asked. */
    static Failed failed(String what, NotSeen unseen) {
        return Thread.currentThread().isInterrupted()
                ? interrupted(what)
                : (Failed) ActionOutcome.failed(unseen.trouble());
    }
}
