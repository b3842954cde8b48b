package dev.atoll.adapters.support;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Runs programs and collects what they print: argument lists only, never a shell; stdin is empty unless a file is named
 * for it, output is capped unless it goes to a file, and at the deadline the whole tree is killed. Runs each in a session of its own, so that a Ctrl-C in the terminal reaches
 * Atoll and tears nothing. Thread-safe.
 */
public final class ProcessRunner {
    private static final int MOST_OUT = 64 << 20;
    private static final int MOST_ERR = 256 << 10;
    private static final Duration GRACE = Duration.ofMillis(200);

    /** What a tool may know of the environment of its user. Secrets of other programs are none of its business. */
    private static final Set<String> PASSED = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LOGNAME",
            "SHELL",
            "TZ",
            "TMPDIR",
            "DBUS_SESSION_BUS_ADDRESS",
            "CONTAINERS_CONF",
            "CONTAINERS_STORAGE_CONF",
            "PODMAN_IGNORE_CGROUPSV1_WARNING",
            "DBX_CONTAINER_MANAGER",
            "TS_SOCKET");

    /** Answers in one language, one encoding, without colours and pagers. */
    private static final Map<String, String> PLAIN = Map.of(
            "LC_ALL", "C.UTF-8",
            "NO_COLOR", "1",
            "SYSTEMD_COLORS", "0",
            "SYSTEMD_PAGER", "",
            "TERM", "dumb");

    private final Map<String, String> environment;
    private final Duration timeout;
    private final Executables executables;
    private final Optional<Path> setsid;
    private final Optional<Path> input;
    private final Optional<Path> output;
    private final Optional<Consumer<String>> told;
    private final Optional<LongConsumer> begun;

    /** @param timeout for each run, kill included within a second more */
    public ProcessRunner(Map<String, String> environment, Duration timeout) {
        this.environment = Map.copyOf(environment);
        this.timeout = timeout;
        this.executables = new Executables(environment);
        this.setsid = executables.find("setsid");
        this.input = Optional.empty();
        this.output = Optional.empty();
        this.told = Optional.empty();
        this.begun = Optional.empty();
    }

    private ProcessRunner(
            ProcessRunner other,
            Duration timeout,
            Optional<Path> input,
            Optional<Path> output,
            Optional<Consumer<String>> told,
            Optional<LongConsumer> begun) {
        this.environment = other.environment;
        this.timeout = timeout;
        this.executables = other.executables;
        this.setsid = other.setsid;
        this.input = input;
        this.output = output;
        this.told = told;
        this.begun = begun;
    }

    /** The same with another timeout for each run. */
    public ProcessRunner within(Duration limit) {
        return new ProcessRunner(this, limit, input, output, told, begun);
    }

    /** The same, whose programs read this file on stdin: opened by us, so that they need no right to it. */
    public ProcessRunner from(Path file) {
        return new ProcessRunner(this, timeout, Optional.of(file), output, told, begun);
    }

    /** The same, whose programs print into this file, in place of what is in it, and not into what is answered. */
    public ProcessRunner into(Path file) {
        return new ProcessRunner(this, timeout, input, Optional.of(file), told, begun);
    }

    /** The same, which tells this each line that is printed, as it is printed; by several threads. */
    public ProcessRunner telling(Consumer<String> listener) {
        return new ProcessRunner(this, timeout, input, output, Optional.of(listener), begun);
    }

    /** The same, which tells this the process id of each that it starts, as soon as it is there. */
    public ProcessRunner announcing(LongConsumer listener) {
        return new ProcessRunner(this, timeout, input, output, told, Optional.of(listener));
    }

    /** Runs it to its end. The first element names the program, by path or to be found on the PATH. */
    public ProcessResult run(List<String> argv) {
        var program = executables.find(argv.getFirst());
        if (program.isEmpty()) {
            return executables
                    .refused(argv.getFirst())
                    .<ProcessResult>map(path -> new ProcessResult.NotRun(path, "permission denied"))
                    .orElseGet(() -> new ProcessResult.NotFound(argv.getFirst()));
        }
        Process process;
        try {
            process = start(program.get(), argv);
        } catch (IOException e) {
            return new ProcessResult.NotRun(program.get(), String.valueOf(e.getMessage()));
        }
        var pid = process.pid();
        begun.ifPresent(listener -> listener.accept(pid));
        var out = new CappedOutput(process.getInputStream(), MOST_OUT, told);
        var err = new CappedOutput(process.getErrorStream(), MOST_ERR, told);
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // A program that ended before its stdin could be closed: its exit tells.
        }
        return ended(process, out, err);
    }

    private Process start(Path program, List<String> argv) throws IOException {
        var command = new ArrayList<String>();
        // A child of this process leads no group, so setsid becomes the program itself, under the same pid.
        setsid.ifPresent(path -> command.add(path.toString()));
        command.add(program.toString());
        command.addAll(argv.subList(1, argv.size()));
        var builder = new ProcessBuilder(command);
        input.ifPresent(file -> builder.redirectInput(file.toFile()));
        output.ifPresent(file -> builder.redirectOutput(file.toFile()));
        var given = builder.environment();
        given.clear();
        environment.forEach((name, value) -> {
            if (PASSED.contains(name) || name.startsWith("XDG_") || name.startsWith("FLATPAK_")) {
                given.put(name, value);
            }
        });
        given.putAll(PLAIN);
        return builder.start();
    }

    private ProcessResult ended(Process process, CappedOutput out, CappedOutput err) {
        var until = System.nanoTime() + timeout.toNanos();
        try {
            if (!process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS)
                    || !out.awaitEnd(until - System.nanoTime())
                    || !err.awaitEnd(until - System.nanoTime())) {
                kill(process);
                return new ProcessResult.TimedOut(timeout);
            }
        } catch (InterruptedException e) {
            kill(process);
            Thread.currentThread().interrupt();
            return new ProcessResult.Interrupted();
        }
        return new ProcessResult.Finished(process.exitValue(), out.text(), err.text(), out.truncated());
    }

    /** Children first collected, then told, then forced: a parent that dies early would hide them. */
    private static void kill(Process process) {
        var tree = new ArrayList<>(process.descendants().toList());
        tree.add(process.toHandle());
        tree.forEach(ProcessHandle::destroy);
        var until = System.nanoTime() + GRACE.toNanos();
        var interrupted = Thread.interrupted();
        try {
            while (tree.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < until) {
                process.waitFor(10, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            interrupted = true;
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        tree.forEach(ProcessHandle::destroyForcibly);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
