package dev.atoll.cli;

import java.io.PrintWriter;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The terminal while a view is drawn again and again: on its second page, without a cursor, each picture written over
 * the one before in one go, because a cleared screen flickers. Gives the terminal back when closed, and also when the
 * program is told to end. Where the output is no terminal, the pictures follow each other.
 */
final class Screen implements AutoCloseable {
    private static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[H\u001b[2J";
    private static final String LEAVE = "\u001b[?7h\u001b[?25h\u001b[?1049l";
    private static final String HOME = "\u001b[H";
    private static final String ERASE_LINE = "\u001b[K";
    private static final String ERASE_BELOW = "\u001b[J";

    private final PrintWriter out;
    private final boolean terminal;
    private final ReentrantLock drawing = new ReentrantLock();
    private final Thread atEnd = new Thread(this::leave, "give the terminal back");
    private boolean left;

    Screen(Console console) {
        this.out = console.out();
        this.terminal = console.terminal();
        if (terminal) {
            Runtime.getRuntime().addShutdownHook(atEnd);
            out.print(ENTER);
            out.flush();
        }
    }

    /**
     * Whether somebody still reads.
     *
     * @param height of the terminal now
     */
    boolean draw(String text, int height) {
        drawing.lock();
        try {
            if (!left) {
                out.print(terminal ? picture(fitting(text, height)) : text);
            }
            return !out.checkError();
        } finally {
            drawing.unlock();
        }
    }

    /** Each line is erased before it is written: after it, a full line would lose its last letter. */
    private static String picture(String text) {
        return HOME + ERASE_LINE + text.replace("\n", "\n" + ERASE_LINE) + ERASE_BELOW;
    }

    /** A picture that is too high would push the terminal's lines up each time. */
    private static String fitting(String text, int height) {
        var lines = text.lines().toList();
        if (lines.size() < height) {
            return text;
        }
        var shown = Math.max(1, height - 2);
        return String.join("\n", lines.subList(0, shown)) + "\n… " + (lines.size() - shown)
                + " more lines below; this terminal has " + height + "\n";
    }

    private void leave() {
        drawing.lock();
        try {
            if (terminal && !left) {
                out.print(LEAVE);
                out.flush();
            }
            left = true;
        } finally {
            drawing.unlock();
        }
    }

    @Override
    public void close() {
        leave();
        if (terminal) {
            try {
                Runtime.getRuntime().removeShutdownHook(atEnd);
            } catch (IllegalStateException ending) {
                // Then it runs already, and finds nothing left to do.
            }
        }
    }
}
