package dev.atoll.core.finding;

import static dev.atoll.core.common.Components.notNull;

import java.util.List;

/** Every finding of a snapshot: those that are open, worst first, and those that were muted. */
public record FindingReport(List<Finding> open, List<Muted> muted) {
    public static final FindingReport NONE = new FindingReport(List.of(), List.of());

    public FindingReport {
        open = List.copyOf(open);
        muted = List.copyOf(muted);
    }

    /** A finding that holds, and the mute that covers it. */
    public record Muted(Finding finding, Mute mute) {
        public Muted {
            notNull(finding, mute);
        }
    }
}
