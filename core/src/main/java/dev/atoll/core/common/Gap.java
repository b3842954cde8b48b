package dev.atoll.core.common;

import static dev.atoll.core.common.Components.notNull;

import java.util.Optional;

/**
 * A part of a seen kind that could not be seen. What it covers is unknown, never absent.
 *
 * @param part what is missing, in the reader's words: {@code rootful containers}, {@code user units}
 * @param hint what to type or do about it
 */
public record Gap(String part, Cause cause, String detail, Optional<String> hint) {
    public Gap {
        notNull(part, cause, detail, hint);
        detail = Texts.shortened(detail);
    }
}
