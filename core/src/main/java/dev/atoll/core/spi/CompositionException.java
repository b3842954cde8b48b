package dev.atoll.core.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings that fit no composition of the adapters present. The message says which setting, and what would fit. */
public final class CompositionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String setting;

    public CompositionException(String message) {
        super(message);
        this.setting = null;
    }

    /** @param setting the key whose value does not fit */
    public CompositionException(String message, String setting) {
        super(message);
        this.setting = setting;
    }

    /** The key whose value does not fit, where it is one. */
    public Optional<String> setting() {
        return Optional.ofNullable(setting);
    }
}
