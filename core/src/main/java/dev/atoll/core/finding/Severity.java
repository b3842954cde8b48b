package dev.atoll.core.finding;

/** How much a finding matters, least first. */
public enum Severity {
    /** Worth knowing. */
    NOTICE,
    /** Will become trouble. */
    WARNING,
    /** Is trouble now. */
    CRITICAL
}
