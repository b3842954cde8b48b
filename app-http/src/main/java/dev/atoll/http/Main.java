package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Throwables;
import dev.atoll.adapters.jackson.SettingException;
import dev.atoll.adapters.jackson.Setup;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.observe.Sight;
import io.javalin.util.JavalinBindException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The program behind {@code atoll serve}. Serves until it is told to end, then finishes what runs. */
public final class Main {
    /** Of a connection on which nothing happens. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int FINE = 0;
    private static final int UNEXPECTED = 1;
    private static final int USAGE = 2;
    private static final int SETTINGS = 3;

    private Main() {}

    public static void main(String[] arguments) {
        Logs.oneLineEach();
        var out = new PrintWriter(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        var err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, UTF_8);
        // Nothing to end: the server's threads keep the program alive, a signal ends it with 130 or 143.
        run(System.getenv(), out, err, arguments).ifPresent(System::exit);
    }

    /** With which code to end; empty while it serves. */
    static OptionalInt run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... typed) {
        try {
            var arguments = Arguments.parse(typed);
            return switch (arguments.wish()) {
                case HELP -> said(out, Arguments.USAGE);
                case VERSION -> said(out, "atoll " + version() + "\njava " + Runtime.version() + "\n");
                case SERVE -> serve(arguments, environment, out, err);
            };
        } catch (UsageException e) {
            return failed(err, USAGE, String.valueOf(e.getMessage()));
        } catch (SettingException e) {
            return failed(
                    err,
                    switch (e.origin()) {
                        case COMMAND_LINE -> USAGE;
                        case FILE, ENVIRONMENT -> SETTINGS;
                    },
                    String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return failed(
                    err,
                    UNEXPECTED,
                    "this is a bug of Atoll, please report it with these lines:\n"
                            + Throwables.getStackTraceAsString(e));
        }
    }

    private static OptionalInt serve(
            Arguments arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
        var setup = Setup.of(
                environment,
                arguments.settings(),
                Main.class.getClassLoader(),
                arguments.timeout(),
                InstantSource.system());
        var site = site(arguments, setup, environment, InstantSource.system(), ZoneId.systemDefault());
        Server server;
        try {
            server = Server.start(site, arguments.host(), arguments.port(), arguments.timeout());
        } catch (JavalinBindException e) {
            return failed(err, SETTINGS, Listening.refused(arguments.host(), arguments.port(), e));
        }
        if (arguments.check()) {
            try (server) {
                return OptionalInt.of(
                        Check.run(site.routes(), arguments.host(), server.port(), out) ? FINE : UNEXPECTED);
            }
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
        err.println("atoll: serving " + (arguments.demo() ? "an invented workstation" : "this machine") + " on "
                + Listening.url(arguments.host(), server.port()) + " until Ctrl-C");
        return OptionalInt.empty();
    }

    /** A look that nobody waits for is not finished; what it started lives in a session of its own and must not outlive us. */
    private static void stop(Server server) {
        server.close();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** All that is served, put together. */
    static Server.Site site(
            Arguments arguments, Setup setup, Map<String, String> environment, InstantSource clock, ZoneId zone) {
        var page = new Page(zone, arguments.demo());
        var declared = new Declared(environment, arguments.demo());
        var runs = setup.workstation().runs();
        var followers = new Followers(runs, HEARTBEAT);
        var past = new PastRuns(runs, page, clock, zone).routes(followers);
        return new Server.Site(
                new Routes(zone, page, declared, past, version()).all(),
                new Lookout(
                        () -> {
                            var interrupted = runs.interrupted();
                            var snapshot = setup.workstation().observe(Sight.STATUS);
                            return new Picture(snapshot, Findings.of(snapshot, setup.mutes(), zone), interrupted);
                        },
                        clock),
                new Lookout(new CloserLook(setup, declared, zone), clock),
                followers,
                Hosts.of(arguments.host(), Optional.ofNullable(setup.settings().get(Setup.HTTP_HOSTS.key()))),
                page.policy());
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("unversioned");
    }

    private static OptionalInt said(PrintWriter out, String text) {
        out.print(text);
        out.flush();
        return OptionalInt.of(FINE);
    }

    private static OptionalInt failed(PrintWriter err, int code, String why) {
        err.println("atoll: " + why);
        return OptionalInt.of(code);
    }
}
