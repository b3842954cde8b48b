package dev.atoll.adapters.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;

/**
 * Tells the lines of what comes in pieces, each as soon as it is whole; what draws over a line with a carriage return
 * begins one anew. For one thread.
 */
final class Lines {
    /** Of one line, in bytes; a program that prints no end of line is no reason to keep all of it. */
    private static final int LONGEST = 2000;

    private final Consumer<String> told;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Lines(Consumer<String> told) {
        this.told = told;
    }

    void add(byte[] piece, int length) {
        for (var i = 0; i < length; i++) {
            if (piece[i] == '\n' || piece[i] == '\r') {
                end();
            } else if (line.size() < LONGEST) {
                line.write(piece[i]);
            }
        }
    }

    /** Tells what no end of line followed. */
    void end() {
        if (line.size() > 0) {
            try {
                told.accept(line.toString(UTF_8));
            } catch (RuntimeException ignored) {
                // Whoever listens has no say: a pipe that nobody drains would hold up its program.
            }
            line.reset();
        }
    }
}
