package dev.atoll.http;

import dev.atoll.adapters.jackson.TypedTime;
import dev.atoll.core.common.Nearest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The command line of {@code atoll serve}. A handful of options needs no library.
 *
 * @param port 0 for any that is free
 * @param check only ask every route once
 * @param timeout longest wait for one answer of a tool
 * @param settings for this run alone
 */
record Arguments(
        Wish wish, String host, int port, boolean demo, boolean check, Duration timeout, Map<String, String> settings) {
    static final String USAGE = """
            Usage: atoll serve [OPTION]...
            Serve what this machine is over HTTP, read-only: a page and a JSON API.

              --port=PORT       Where to listen (default: 7878; 0: any that is free).
              --host=ADDRESS    The address to listen on (default: 127.0.0.1).
              --set=KEY=VALUE   A setting for this run alone; http.hosts=NAME,NAME adds
                                names by which the server may be asked.
              --timeout=TIME    Longest wait for one answer: 500ms, 5s, 1m (default: 5s).
              --demo            Serve an invented workstation instead of this one.
              --check           Ask every route once, say how each answered, and end.
              -h, --help        Show this help.
              -V, --version     Show the version.

            Examples:
              atoll serve
              atoll serve --demo --port 8080
              curl http://127.0.0.1:7878/api/v1/findings
            """;

    static final List<String> OPTIONS =
            List.of("--port", "--host", "--set", "--timeout", "--demo", "--check", "--help", "--version");
    private static final int USUAL_PORT = 7878;
    private static final int LAST_PORT = 65_535;

    Arguments {
        settings = Map.copyOf(settings);
    }

    /** What is wanted at all. */
    enum Wish {
        SERVE,
        HELP,
        VERSION
    }

    /** Throws {@link UsageException} with one line for the person who typed it. */
    static Arguments parse(String... typed) {
        var wish = Wish.SERVE;
        var host = "127.0.0.1";
        var port = USUAL_PORT;
        var demo = false;
        var check = false;
        var timeout = Duration.ofSeconds(5);
        var settings = new HashMap<String, String>();
        var rest = words(typed);
        while (rest.hasNext()) {
            var option = rest.next();
            switch (option) {
                case "--help", "-h" -> wish = Wish.HELP;
                case "--version", "-V" -> wish = Wish.VERSION;
                case "--demo" -> demo = true;
                case "--check" -> check = true;
                case "--host" -> host = value(option, "ADDRESS", rest);
                case "--port" -> port = port(value(option, "PORT", rest));
                case "--timeout" -> timeout = time(value(option, "TIME", rest));
                case "--set" -> set(value(option, "KEY=VALUE", rest), settings);
                default -> throw unknown(option);
            }
        }
        if (demo) {
            settings.put("adapter", "memory");
        }
        return new Arguments(wish, host, port, demo, check, timeout, settings);
    }

    /** The options that stand alone. */
    private static final Set<String> FLAGS = Set.of("--demo", "--check", "--help", "--version");

    /** {@code --port=80} is {@code --port 80}. */
    private static Iterator<String> words(String... typed) {
        for (var word : typed) {
            var equals = word.indexOf('=');
            if (equals > 0 && FLAGS.contains(word.substring(0, equals))) {
                throw new UsageException("option " + word.substring(0, equals) + " takes no value");
            }
        }
        return Arrays.stream(typed)
                .flatMap(word -> word.startsWith("--") && word.contains("=")
                        ? Arrays.stream(word.split("=", 2))
                        : Arrays.stream(new String[] {word}))
                .iterator();
    }

    private static String value(String option, String what, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException("option " + option + " wants " + what);
        }
        return rest.next();
    }

    private static int port(String typed) {
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) > LAST_PORT) {
            throw new UsageException("'" + typed + "' is no port; 0 to " + LAST_PORT + " are");
        }
        return Integer.parseInt(typed);
    }

    private static Duration time(String typed) {
        return TypedTime.parse(typed).orElseThrow(() -> new UsageException(TypedTime.refusal(typed)));
    }

    private static void set(String typed, Map<String, String> settings) {
        var equals = typed.indexOf('=');
        if (equals < 1) {
            throw new UsageException("'" + typed + "' is no setting; write it like podman.socket=PATH");
        }
        settings.put(typed.substring(0, equals), typed.substring(equals + 1));
    }

    private static UsageException unknown(String word) {
        var what = word.startsWith("-") ? "unknown option '" : "serve takes no '";
        return new UsageException(what + word + "'"
                + Nearest.to(word, OPTIONS)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; see `atoll serve --help`"));
    }
}
