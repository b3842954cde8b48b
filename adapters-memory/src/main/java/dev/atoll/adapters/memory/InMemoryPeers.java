package dev.atoll.adapters.memory;

import com.google.common.collect.Maps;
import dev.atoll.core.common.Observation;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Peers;
import dev.atoll.core.peer.Tailnet;
import java.util.Set;

/** The tailnet an {@link InMemoryWorld} shows. Thread-safe; never fails by itself. */
public final class InMemoryPeers implements Peers {
    private final InMemoryWorld world;

    InMemoryPeers(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<Tailnet.State> observe() {
        return world.observe(Kinds.PEER);
    }

    /** What was measured long before: it answers at once. */
    @Override
    public Observation<Tailnet.Connectivity> details(Set<String> names) {
        return world.observe(Kinds.CONNECTIVITY)
                .map(all -> new Tailnet.Connectivity(
                        all.udp(),
                        all.ipv4(),
                        all.ipv6(),
                        all.hardNat(),
                        all.portMapping(),
                        all.nearestRelay(),
                        all.publicIpv4(),
                        all.publicIpv6(),
                        all.relays(),
                        Maps.filterKeys(all.peers(), names::contains)));
    }
}
