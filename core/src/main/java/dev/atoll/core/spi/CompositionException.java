package dev.atoll.core.spi;

/** Settings that fit no composition of the adapters present. The message says which setting, and what would fit. */
public final class CompositionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CompositionException(String message) {
        super(message);
    }
}
