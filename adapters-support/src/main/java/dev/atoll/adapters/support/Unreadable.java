package dev.atoll.adapters.support;

/** A reply that is not what its tool is known to answer. Caught where the reply was asked for, never beyond a port. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unreadable(String what) {
        super(what);
    }

    /** What was wrong with it. */
    public String what() {
        return String.valueOf(getMessage());
    }
}
