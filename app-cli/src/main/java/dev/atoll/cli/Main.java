package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The program. The launcher tells it about the terminal in system properties. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        var ended = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endWhatWasStarted(ended), "end what was started"));
        var code = run(console(environment, out, err), arguments);
        ended.set(true);
        // A reader that has gone away (head, a closed pager) is no trouble worth a word.
        out.flush();
        err.flush();
        System.exit(code);
    }

    static int run(Console console, String... arguments) {
        var code = RootCommand.create(console, arguments).execute(arguments);
        console.out().flush();
        return code;
    }

    /** Where there is no terminal: what was exported for such cases, and else room for nearly everything. */
    private static Size wished(Map<String, String> environment) {
        var columns = environment.getOrDefault("COLUMNS", "");
        return new Size(
                columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : Integer.MAX_VALUE, Size.USUAL.lines());
    }

    private static Size told() {
        return new Size(
                Integer.getInteger("atoll.columns", Size.USUAL.columns()),
                Integer.getInteger("atoll.lines", Size.USUAL.lines()));
    }

    /** Ctrl-C reaches us alone: what an adapter started lives in a session of its own, and must not outlive us. */
    private static void endWhatWasStarted(AtomicBoolean ended) {
        if (!ended.get()) {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        }
    }

    private static Console console(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        var terminal = System.getProperty("atoll.stdout", "").equals("tty");
        return new Console(
                environment,
                new BufferedReader(new InputStreamReader(System.in, UTF_8)),
                System.getProperty("atoll.stdin", "").equals("tty"),
                out,
                err,
                terminal ? told() : wished(environment),
                terminal ? new TerminalSize() : size -> size,
                terminal,
                terminal && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                System.getProperty("atoll.stderr", "").equals("tty"),
                InstantSource.system(),
                ZoneId.systemDefault(),
                new Handover());
    }
}
