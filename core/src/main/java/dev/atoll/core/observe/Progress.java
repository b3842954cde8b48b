package dev.atoll.core.observe;

import java.util.List;

/** Told what a collection still waits for: once at its start and after every answer. Must not block; cannot steer. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = waiting -> {};

    /** @param kinds that have not answered yet, in reading order */
    void waitingFor(List<String> kinds);
}
