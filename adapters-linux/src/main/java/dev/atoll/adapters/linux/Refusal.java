package dev.atoll.adapters.linux;

import dev.atoll.core.common.Trouble;

/** A tool that would not answer, on its way to the port that turns it into an Unknown or a gap. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Trouble trouble;

    Refusal(Trouble trouble) {
        super(trouble.detail());
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
