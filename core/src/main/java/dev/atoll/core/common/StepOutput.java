package dev.atoll.core.common;

/**
 * Is told what a tool says while it works, line by line: for people, nothing is decided by it. Never a secret. What it
 * throws is ignored. Called by any thread.
 */
@FunctionalInterface
public interface StepOutput {
    StepOutput NONE = line -> {};

    /** @param line without its end */
    void line(String line);

    /**
     * A program was started that changes something, and goes on should this one die.
     *
     * @param what for a person: {@code podman commit dev}; never a secret
     */
    default void began(long pid, String what) {}
}
