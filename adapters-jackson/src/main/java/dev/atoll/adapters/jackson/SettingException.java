package dev.atoll.adapters.jackson;

/** A setting that cannot be followed. The message is one line for the person who gave it. */
public final class SettingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Origin origin;

    public SettingException(Origin origin, String message) {
        super(message);
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }

    /** Who gave it; later ones win. */
    public enum Origin {
        FILE,
        ENVIRONMENT,
        COMMAND_LINE
    }
}
