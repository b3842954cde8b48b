package dev.atoll.core.common;

import static dev.atoll.core.common.Components.notNull;

import java.util.Optional;

/**
 * An expected failure to see something, before it is known whether the whole kind or only a part of it is meant.
 *
 * @param detail what was tried on which address and what came back; never a secret
 * @param hint what to type or do about it
 */
public record Trouble(Cause cause, String detail, Optional<String> hint) {
    public Trouble {
        notNull(cause, detail, hint);
        detail = Texts.shortened(detail);
    }

    public static Trouble of(Cause cause, String detail) {
        return new Trouble(cause, detail, Optional.empty());
    }

    public static Trouble of(Cause cause, String detail, String hint) {
        return new Trouble(cause, detail, Optional.of(hint));
    }

    /** The same trouble as a gap in an answer that is otherwise whole. */
    public Gap in(String part) {
        return new Gap(part, cause, detail, hint, Optional.empty());
    }

    /** The same trouble as a gap that hides all of somebody's. */
    public Gap hiding(Scope whose, String part) {
        return new Gap(part, cause, detail, hint, Optional.of(whose));
    }
}
