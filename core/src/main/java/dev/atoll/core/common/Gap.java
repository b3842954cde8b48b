package dev.atoll.core.common;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A part of a seen kind that could not be seen. What it covers is unknown, never absent.
 *
 * @param part what is missing, in the reader's words: {@code rootful containers}, {@code user units}
 * @param hint what to type or do about it
 */
public record Gap(String part, Cause cause, String detail, Optional<String> hint) {
    public Gap {
        requireNonNull(part, "part");
        requireNonNull(cause, "cause");
        requireNonNull(hint, "hint");
        detail = Texts.shortened(detail);
    }
}
