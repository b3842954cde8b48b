package dev.atoll.core.common;

import static dev.atoll.core.common.Components.notNull;

import java.util.Optional;

/** How something that was asked for went: what every verb of a port answers. Immutable. */
public sealed interface ActionOutcome {
    /** @param pending what has to happen before it takes effect, where it does not at once */
    record Done(Optional<Pending> pending) implements ActionOutcome {
        public Done {
            notNull(pending);
        }
    }

    /** Nothing had to be done. */
    record AlreadySo() implements ActionOutcome {}

    /**
     * It was tried, and is not done.
     *
     * @param detail what was tried on which address and what came back, at most 300 characters, never a secret
     * @param hint what to type or do about it
     */
    record Failed(Kind kind, String detail, Optional<String> hint) implements ActionOutcome {
        public Failed {
            notNull(kind, detail, hint);
            detail = Texts.shortened(detail);
        }
    }

    /** It was not tried. */
    record Skipped(String reason, Optional<String> hint) implements ActionOutcome {
        public Skipped {
            notNull(reason, hint);
        }
    }

    /** What still has to happen. */
    enum Pending {
        REBOOT,
        LOGIN,
        /** Its user has to linger: {@code loginctl enable-linger}. */
        LINGER
    }

    /** Why something failed. */
    enum Kind {
        NOT_INSTALLED,
        NOT_RUNNING,
        ACCESS_DENIED,
        TIMED_OUT,
        /** The tool would not, in its own words. */
        REFUSED,
        /** There is no room for it. */
        NO_SPACE,
        /** Whoever waits for it was told to stop. */
        INTERRUPTED,
        /** Nothing here can do it. */
        UNSUPPORTED,
        /** The tool said that it was done, and nothing shows it. */
        NOT_EFFECTIVE,
        /** A mistake of Atoll's, or of an adapter's. */
        INTERNAL
    }

    /** In effect at once. */
    static ActionOutcome done() {
        return new Done(Optional.empty());
    }

    static ActionOutcome failed(Kind kind, String detail, String hint) {
        return new Failed(kind, detail, Optional.of(hint));
    }

    /** Nobody could be asked to do it, or the answer could not be understood. */
    static ActionOutcome failed(Trouble trouble) {
        var kind = switch (trouble.cause()) {
            case NOT_INSTALLED -> Kind.NOT_INSTALLED;
            case NOT_RUNNING -> Kind.NOT_RUNNING;
            case ACCESS_DENIED -> Kind.ACCESS_DENIED;
            case TIMED_OUT -> Kind.TIMED_OUT;
            case UNREADABLE -> Kind.REFUSED;
            case UNSUPPORTED -> Kind.UNSUPPORTED;
        };
        return new Failed(kind, trouble.detail(), trouble.hint());
    }

    /** Whether it is now as it was wanted. */
    default boolean good() {
        return switch (this) {
            case Done done -> true;
            case AlreadySo so -> true;
            case Failed failed -> false;
            case Skipped skipped -> false;
        };
    }
}
