package dev.atoll.adapters.podman;

import dev.atoll.core.common.Trouble;
import java.util.Optional;

/** What to type, where the transport had no word of it. */
final class Hints {
    private Hints() {}

    static Trouble given(Trouble trouble, String hint) {
        return trouble.hint().isPresent() ? trouble : new Trouble(trouble.cause(), trouble.detail(), Optional.of(hint));
    }
}
