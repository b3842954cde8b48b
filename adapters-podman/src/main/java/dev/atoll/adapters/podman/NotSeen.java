package dev.atoll.adapters.podman;

import dev.atoll.core.common.Trouble;

/** An engine that would not tell, on its way to the port that makes an Unknown or a gap of it. */
final class NotSeen extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    NotSeen(Trouble trouble) {
        super(trouble.detail());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
