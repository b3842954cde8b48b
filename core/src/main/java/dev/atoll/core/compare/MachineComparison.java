package dev.atoll.core.compare;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.util.stream.Stream;

/** Whether this is the machine that is meant. */
final class MachineComparison {
    private MachineComparison() {}

    static Stream<Compared> of(Manifest manifest, Snapshot snapshot) {
        var facts = new Facts(ManifestPath.of("workstation"));
        var found = switch (snapshot.of(Kinds.MACHINE)) {
            case Observation.Unknown<Machine.State> unknown -> Found.NotSeen.of(unknown);
            case Observation.Known<Machine.State> known -> {
                var name = known.value().hostname();
                yield Found.of(same(manifest.workstation(), name), name, new Said.Word(name));
            }
        };
        facts.say(manifest.workstation(), found);
        return Stream.of(facts.of(ResourceAddress.of("machine", "")));
    }

    /** A host name may carry its domain. */
    private static boolean same(String wanted, String hostname) {
        return hostname.equals(wanted) || hostname.startsWith(wanted + ".");
    }
}
