package dev.atoll.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/**
 * What a command has to speak with: its environment, its two streams, and what stands behind them. The launcher tells
 * about the terminal, since a JVM cannot ask. Immutable.
 *
 * @param out data
 * @param err progress and troubles
 * @param width to write for, in columns
 * @param height of the terminal in lines
 * @param terminal whether the data stream is one
 * @param coloured whether the data stream may carry colours
 * @param interactive whether somebody watches the progress stream
 */
record Console(
        Map<String, String> environment,
        PrintWriter out,
        PrintWriter err,
        int width,
        int height,
        boolean terminal,
        boolean coloured,
        boolean interactive,
        InstantSource clock,
        ZoneId zone) {}
