package dev.atoll.core.plan;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Found;
import java.util.List;
import java.util.Optional;

/**
 * The box that another is to be a copy of.
 *
 * @param declared where the manifest wants it there too
 * @param possible whether it is there or will be; true of what is no copy
 */
record CopySource(Optional<Compared> declared, boolean possible) {
    CopySource {
        notNull(declared);
    }

    /** How it was found, as a whole. */
    Found found() {
        return declared.map(other -> other.facts().getFirst().found()).orElseGet(() -> new Found.Agrees("there"));
    }

    /** What has to be done before it can be copied. */
    List<String> before() {
        return found() instanceof Found.Differs
                ? List.of("create " + declared.orElseThrow().address())
                : List.of();
    }
}
