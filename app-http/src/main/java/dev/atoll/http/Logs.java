package dev.atoll.http;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What a service manager's log wants: a line each, without time, only what matters. */
final class Logs {
    private static final String FORMAT = "java.util.logging.SimpleFormatter.format";

    /** Says again what is told to whoever started it. Held, or the level would go with the logger. */
    private static final Logger JAVALIN = Logger.getLogger("io.javalin.Javalin");

    private Logs() {}

    /** Before anything logs. */
    static void oneLineEach() {
        if (System.getProperty(FORMAT) == null) {
            System.setProperty(FORMAT, "atoll: %4$s: %5$s%6$s%n");
        }
        JAVALIN.setLevel(Level.OFF);
        Logger.getLogger("").setLevel(Level.WARNING);
    }
}
