package dev.atoll.core.claim;

/** What is said of one claim, in reading order. */
public enum Verdict {
    /** Something else was seen, or the text speaks against itself. */
    CONTRADICTED,
    /** It may be so, and does not belong on a page that others read. */
    GIVES_AWAY,
    /** Not seen, or nothing that Atoll looks at tells it. */
    UNANSWERED,
    CONFIRMED
}
