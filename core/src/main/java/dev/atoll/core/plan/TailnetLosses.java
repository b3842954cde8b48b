package dev.atoll.core.plan;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Texts;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.plan.BlastRadius.Loss;
import java.util.ArrayList;
import java.util.List;

/** What goes where this machine leaves its tailnet, whoever makes it leave. Pure. */
public final class TailnetLosses {
    public static final ResourceAddress TAILNET = ResourceAddress.of("tailnet", "");
    public static final String TYPED_OVER_IT = "the connection of what is typed over the tailnet";

    private TailnetLosses() {}

    /** All of it. */
    public static List<Loss> down(Tailnet.State tailnet) {
        var losses = new ArrayList<>(peersOut(tailnet.peers()));
        losses.addAll(ending(tailnet.served()));
        return losses;
    }

    /** Machines that do not come in any more. */
    public static List<Loss> peersOut(List<Peer.State> peers) {
        return peers.isEmpty()
                ? List.of()
                : List.of(new Loss(
                        TAILNET,
                        Loss.Kind.PEERS,
                        Texts.counted(peers.size(), "machine") + " losing the way to this one",
                        peers.stream().map(Peer.State::name).toList()));
    }

    /** What is served and is not any more. */
    public static List<Loss> ending(List<Tailnet.Served> served) {
        return served.isEmpty()
                ? List.of()
                : List.of(new Loss(
                        TAILNET,
                        Loss.Kind.LISTENERS,
                        "what is served",
                        served.stream()
                                .map(entry -> entry.at() + " to " + entry.target())
                                .toList()));
    }
}
