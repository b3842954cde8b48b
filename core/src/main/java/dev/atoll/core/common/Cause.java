package dev.atoll.core.common;

/** Why something could not be seen. Closed: every reader decides on each. */
public enum Cause {
    /** The tool or its socket does not exist here. */
    NOT_INSTALLED,
    /** The tool is here, its daemon does not answer. */
    NOT_RUNNING,
    /** The operating system or the daemon refused this user. */
    ACCESS_DENIED,
    /** No whole answer within the deadline. */
    TIMED_OUT,
    /** An answer that could not be understood, or an error of the tool itself. */
    UNREADABLE,
    /** Nothing here can tell this kind. */
    UNSUPPORTED
}
