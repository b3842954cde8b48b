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

    /** What the next start brings. */
    Optional<Deployment> next() {
        return host().next();
    }

    /** These are what the kernel of the next start gets. */
    Told withKernelArguments(List<String> arguments) {
        var next = next();
        return new Told(
                deployments.stream()
                        .map(deployment -> next.filter(deployment::equals).isPresent()
                                ? deployment.withKernelArguments(arguments)
                                : deployment)
                        .toList(),
                transaction,
                update);
    }

    private Host.State host() {
        return new Host.State(deployments, Optional.empty(), transaction, update, Optional.empty());
    }
}
