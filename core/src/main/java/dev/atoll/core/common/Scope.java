package dev.atoll.core.common;

/** Whose a thing is: the whole system's (root runs it) or the user's own. */
public enum Scope {
    SYSTEM,
    USER
}
