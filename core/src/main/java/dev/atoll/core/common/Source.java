package dev.atoll.core.common;

import static dev.atoll.core.common.Components.notNull;

import java.util.Optional;

/**
 * Where an observation came from.
 *
 * @param tool the tool's own name: {@code podman}, {@code rpm-ostree}
 * @param version as the tool prints it, where it told it along with the answer
 * @param via the socket or command line asked
 */
public record Source(String tool, Optional<String> version, String via) {
    public Source {
        notNull(tool, version, via);
    }
}
