package dev.atoll.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/**
 * What a command has to speak with: its environment, its streams, and what stands behind them. The launcher tells
 * about the terminal, since a JVM cannot ask. Immutable.
 *
 * @param in answers to questions
 * @param answered whether somebody is there to be asked
 * @param out data
 * @param err progress and troubles
 * @param size to write for
 * @param sizeNow asks the terminal anew, which costs a process; given what was known before
 * @param terminal whether the data stream is one
 * @param coloured whether the data stream may carry colours
 * @param interactive whether somebody watches the progress stream
 * @param handover takes a command that is to take Atoll's place; its answer is the exit code
 */
record Console(
        Map<String, String> environment,
        BufferedReader in,
        boolean answered,
        PrintWriter out,
        PrintWriter err,
        Size size,
        UnaryOperator<Size> sizeNow,
        boolean terminal,
        boolean coloured,
        boolean interactive,
        InstantSource clock,
        ZoneId zone,
        ToIntFunction<List<String>> handover) {
    int width() {
        return size.columns();
    }

    int height() {
        return size.lines();
    }

    /** The same at a terminal that was made larger or smaller. */
    Console resized(Size now) {
        return new Console(
                environment,
                in,
                answered,
                out,
                err,
                now,
                sizeNow,
                terminal,
                coloured,
                interactive,
                clock,
                zone,
                handover);
    }
}
