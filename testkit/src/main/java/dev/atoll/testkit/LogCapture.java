package dev.atoll.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged while it is open: System.Logger ends in java.util.logging. Thread-safe. */
final class LogCapture extends Handler implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();

    /** At every level. */
    LogCapture() {
        this(Level.ALL);
    }

    /** At this level and above. */
    LogCapture(Level lowest) {
        setFormatter(new SimpleFormatter());
        setLevel(lowest);
        root.setLevel(lowest);
        root.addHandler(this);
    }

    String text() {
        return String.join("", lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(getFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(before);
    }
}
