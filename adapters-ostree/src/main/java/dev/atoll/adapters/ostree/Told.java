package dev.atoll.adapters.ostree;

import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import java.util.List;
import java.util.Optional;

/** What one tool tells of the host. */
record Told(List<Deployment> deployments, Optional<String> transaction, Optional<Host.AvailableUpdate> update) {
    Told {
        deployments = List.copyOf(deployments);
    }
}
