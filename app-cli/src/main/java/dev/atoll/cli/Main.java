package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

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
        var code = run(console(environment, out, err), arguments);
        // A reader that has gone away (head, a closed pager) is no trouble worth a word.
        out.flush();
        err.flush();
        System.exit(code);
    }

    static int run(Console console, String... arguments) {
        var code = RootCommand.create(console).execute(arguments);
        console.out().flush();
        return code;
    }

    private static Console console(Map<String, String> environment, PrintWriter out, PrintWriter err) {
        var terminal = System.getProperty("atoll.stdout", "").equals("tty");
        return new Console(
                environment,
                out,
                err,
                terminal ? Math.clamp(Integer.getInteger("atoll.columns", USUAL_WIDTH), NARROWEST, WIDEST) : WIDEST,
                Math.max(LOWEST, Integer.getInteger("atoll.lines", USUAL_HEIGHT)),
                terminal,
                terminal && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                System.getProperty("atoll.stderr", "").equals("tty"),
                InstantSource.system(),
                ZoneId.systemDefault());
    }
}
