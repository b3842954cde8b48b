package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The program. The launcher tells it about the terminal in system properties. */
public final class Main {
    private static final int USUAL_WIDTH = 80;
    private static final int NARROWEST = 40;
    private static final int WIDEST = 200;
    private static final int USUAL_HEIGHT = 24;
    private static final int LOWEST = 4;

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
    private static int wished(Map<String, String> environment) {
        var columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : WIDEST;
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
                out,
                err,
                Math.clamp(
                        terminal ? Integer.getInteger("atoll.columns", USUAL_WIDTH) : wished(environment),
                        NARROWEST,
                        WIDEST),
                Math.max(LOWEST, Integer.getInteger("atoll.lines", USUAL_HEIGHT)),
                terminal,
                terminal && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                System.getProperty("atoll.stderr", "").equals("tty"),
                InstantSource.system(),
                ZoneId.systemDefault());
    }
}
