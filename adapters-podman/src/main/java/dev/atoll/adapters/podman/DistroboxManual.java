package dev.atoll.adapters.podman;

import java.util.regex.Pattern;

/**
 * What the installed distrobox says of itself: {@code distrobox create --help}, whose first line names the version and
 * which lists every option, by itself or before its short form ({@code --image/-i:}). Immutable.
 */
record DistroboxManual(String help) {
    /** Of one that has not been asked: what a person types, a shell reads twice up to 1.8. */
    static final DistroboxManual SCRIPT = new DistroboxManual("distrobox version: 1.");

    private static final Pattern VERSION = Pattern.compile("(?m)^distrobox version: 1\\.");

    boolean knows(String option) {
        return Pattern.compile("(?m)^\\s+" + Pattern.quote(option) + "(?=[/:\\s])")
                .matcher(help)
                .find();
    }

    /** Whether a shell of the host reads what it is given: it is a script up to 1.8. */
    boolean evaluates() {
        return VERSION.matcher(help).find();
    }
}
