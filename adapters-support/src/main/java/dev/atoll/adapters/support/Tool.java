package dev.atoll.adapters.support;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One command line program an adapter reads from, and how its refusals are understood. Thread-safe.
 *
 * @param command the program, by name or path
 * @param install what to type where it is missing
 */
public record Tool(ProcessRunner runner, String command, String install) {
    /** What a detail tells of a call: what came back has to fit in beside it. */
    private static final int LONGEST_CALL = 120;

    /** What the program printed, or why not. */
    public sealed interface Answer {}

    /** It ended with 0. {@code warnings}: its stderr, never part of what it answered. */
    public record Printed(String out, String warnings) implements Answer {
        @Override
        public String toString() {
            return "Printed[" + out.length() + " characters]";
        }
    }

    /** It answered nothing usable. */
    public record Refused(Trouble trouble) implements Answer {}

    /** The same tool with less time for each answer: what is left of a deadline that several share. */
    public Tool within(Duration limit) {
        return new Tool(runner.within(limit), command, install);
    }

    /** Runs it with these arguments. */
    public Answer ask(String... arguments) {
        var argv = new ArrayList<String>();
        argv.add(command);
        argv.addAll(List.of(arguments));
        var line = String.join(" ", argv);
        return switch (runner.run(argv)) {
            case ProcessResult.Finished done -> ended(line, done);
            case ProcessResult.NotFound missing ->
                new Refused(Trouble.of(Cause.NOT_INSTALLED, missing.program() + ": not found on the PATH", install));
            case ProcessResult.NotRun broken ->
                new Refused(Trouble.of(
                        Cause.ACCESS_DENIED,
                        broken.program() + ": cannot be run: " + broken.why(),
                        "see who may run it: ls -l " + broken.program()));
            case ProcessResult.TimedOut late ->
                new Refused(Trouble.of(
                        Cause.TIMED_OUT,
                        brief(line) + ": no answer within " + late.after().toMillis() + " ms",
                        "run it by hand to see what it waits for: " + line));
            case ProcessResult.Interrupted stopped ->
                new Refused(Trouble.of(Cause.TIMED_OUT, brief(line) + ": interrupted before it answered", "ask again"));
        };
    }

    private static Answer ended(String line, ProcessResult.Finished done) {
        if (done.truncated()) {
            return new Refused(Trouble.of(
                    Cause.UNREADABLE,
                    brief(line) + ": too long an answer",
                    "run it by hand to see all it says: " + line));
        }
        return done.exit() == 0 ? new Printed(done.out(), done.err()) : new Refused(refusal(line, done));
    }

    /** The words tools have in common; what one of them alone says is known to its adapter. */
    private static Trouble refusal(String line, ProcessResult.Finished failed) {
        var said = failed.err().isBlank() ? failed.out() : failed.err();
        var detail = brief(line) + ": exit " + failed.exit() + ": " + lastLine(said);
        var words = said.toLowerCase(Locale.ROOT);
        if (words.contains("permission denied")
                || words.contains("access denied")
                || words.contains("interactive authentication required")
                || words.contains("must be executed as the root user")
                || words.contains("requires root")
                || words.contains("operation not permitted")) {
            return Trouble.of(Cause.ACCESS_DENIED, detail, "sudo " + line);
        }
        if (words.contains("connection refused")
                || words.contains("failed to connect to")
                || words.contains("has not been booted with systemd")
                || (words.contains("no such file or directory") && words.contains("sock"))
                || words.contains("is the daemon running")
                || words.contains("is tailscaled running")) {
            return Trouble.of(Cause.NOT_RUNNING, detail);
        }
        return Trouble.of(Cause.UNREADABLE, detail, "run it by hand to see all it says: " + line);
    }

    private static String brief(String line) {
        return line.length() <= LONGEST_CALL ? line : line.substring(0, LONGEST_CALL - 1) + "…";
    }

    private static String lastLine(String said) {
        var text = said.strip();
        return text.substring(text.lastIndexOf('\n') + 1).strip();
    }
}
