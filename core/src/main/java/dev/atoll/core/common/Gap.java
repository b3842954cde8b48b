package dev.atoll.core.common;

import static dev.atoll.core.common.Components.notNull;

import java.util.Optional;

/**
 * A part of a seen kind that could not be seen. What it covers is unknown, never absent.
 *
 * @param part what is missing, in the reader's words: {@code rootful containers}, {@code user units}
 * @param hint what to type or do about it
 * @param hides whose things of this kind are not in the answer at all; absent: the gap is in what things tell
 */
public record Gap(String part, Cause cause, String detail, Optional<String> hint, Optional<Scope> hides) {
    public Gap {
        notNull(part, cause, detail, hint, hides);
        detail = Texts.shortened(detail);
    }
}
