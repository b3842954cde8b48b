package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/** What podman (4.3 to 6) takes for the name of a container. Anything else reaches no program. */
final class BoxName {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_.-]*");

    private BoxName() {}

    static Optional<Failed> refused(String name) {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(Doing.failed(
                        Kind.REFUSED,
                        "'" + name + "' is no name of a container",
                        "letters, digits, '_', '.' and '-' make one, a letter or a digit first"));
    }
}
