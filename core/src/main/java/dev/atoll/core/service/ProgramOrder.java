package dev.atoll.core.service;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;

/**
 * A program that a unit of the user is to run in a box of his.
 *
 * @param unit with its suffix, nobody else's
 * @param service what the program is called in the manifest
 * @param exec the words of its command line; no shell reads them. Without one there is nothing to run
 */
public record ProgramOrder(String unit, String box, String service, List<String> exec, Start start) {
    public ProgramOrder {
        notNull(unit, box, service, start);
        exec = List.copyOf(exec);
    }

    /** When it starts by itself. */
    public enum Start {
        /** With the machine: its user has to linger. */
        BOOT,
        LOGIN,
        NEVER
    }
}
