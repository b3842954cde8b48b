package dev.atoll.adapters.tailscale;

import dev.atoll.core.common.Trouble;
import java.util.Optional;

/** What tailscaled said to one question, whichever way it was asked. */
sealed interface Told {
    /**
     * An answer.
     *
     * @param version of tailscaled, where told along with it
     */
    record Said(String body, Optional<String> version) implements Told {
        /** A login link may be in it: its size only. */
        @Override
        public String toString() {
            return "Said[" + body.length() + " characters]";
        }
    }

    /** This version, or this way of asking it, knows no such question. */
    record Unasked() implements Told {}

    /** Nobody is there to answer. */
    record Nobody(boolean socketExists, String detail) implements Told {}

    record Refused(Trouble trouble) implements Told {}
}
