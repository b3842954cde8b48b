package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import java.time.Instant;

/** Who applies a plan now, or was the last to. */
public record Holder(String run, long pid, String user, Instant since) {
    public Holder {
        notNull(run, user, since);
    }

    /** For people: {@code process 4711 of yish}. */
    public String words() {
        return "process " + pid + " of " + user;
    }
}
