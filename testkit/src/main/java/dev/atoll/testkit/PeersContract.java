package dev.atoll.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Peers;
import dev.atoll.core.peer.Tailnet;
import java.util.Comparator;
import java.util.Set;

/** What every implementation of {@link Peers} keeps: peers by name; latency of nobody who was not asked for. */
public interface PeersContract
        extends ObservationBehaviour<Peers, Tailnet.State>,
                DetailBehaviour<Peers, Tailnet.State, Tailnet.Connectivity> {
    @Override
    default PortKey<Peers, Tailnet.State> kind() {
        return Kinds.PEER;
    }

    @Override
    default DetailKey<Peers, Tailnet.State, Tailnet.Connectivity> detail() {
        return Kinds.CONNECTIVITY;
    }

    /** Those whose latency is expected: one that did not answer is not among them. */
    @Override
    default Set<String> detailNames() {
        return expectedDetails().peers().keySet();
    }

    @Override
    default void checkOrder(Tailnet.State tailnet) {
        assertThat(tailnet.peers()).isSortedAccordingTo(Comparator.comparing(Peer.State::name));
    }
}
