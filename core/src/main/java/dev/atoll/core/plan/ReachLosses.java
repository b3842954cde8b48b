package dev.atoll.core.plan;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Texts;
import dev.atoll.core.container.Container;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.plan.BlastRadius.Loss;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What falls silent when a container ends, and who loses the way in. */
final class ReachLosses {
    private final SeenBoxes seen;
    private final Container.State box;
    private final Lost.Collected lost;

    ReachLosses(SeenBoxes seen, Container.State box, Lost.Collected lost) {
        this.seen = seen;
        this.box = box;
        this.lost = lost;
    }

    void add() {
        if (seen.snapshot().of(Kinds.LISTENER) instanceof Observation.Unknown<?> unknown) {
            lost.unseen("who listens in " + box.name(), unknown);
        }
        var silent = seen.listeners(box);
        var published = box.ports().stream()
                .filter(port -> silent.stream().noneMatch(l -> l.port() == port.hostPort()))
                .map(port -> port.hostAddress().orElse("*") + ":" + port.hostPort());
        var all = Stream.concat(silent.stream().map(l -> l.address() + ":" + l.port()), published)
                .distinct()
                .toList();
        lost.some(Loss.Kind.LISTENERS, all.size(), "port", " falling silent", all);
        if (!all.isEmpty()) {
            peers(silent);
        }
    }

    /** Machines of the tailnet that reach it, by its address or because it is served to them. */
    private void peers(List<Listener.State> silent) {
        switch (seen.snapshot().of(Kinds.PEER)) {
            case Observation.Unknown<Tailnet.State> unknown -> {
                // Without a tailnet nobody comes in over it.
                if (unknown.cause() != Cause.NOT_INSTALLED) {
                    lost.unseen("who of the tailnet reaches " + box.name(), unknown);
                }
            }
            case Observation.Known<Tailnet.State> known -> peers(silent, known.value());
        }
    }

    private void peers(List<Listener.State> silent, Tailnet.State tailnet) {
        var ports = Stream.concat(
                        silent.stream().map(Listener.State::port),
                        box.ports().stream().map(Container.PublishedPort::hostPort))
                .collect(Collectors.toSet());
        var served = tailnet.served().stream()
                .filter(entry -> ports.stream().anyMatch(port -> entry.target().matches(".*:" + port + "\\b.*")))
                .map(entry -> (entry.funnel() ? "funnel " : "serve ") + entry.at() + " to " + entry.target())
                .toList();
        var reached = silent.stream().anyMatch(l -> l.reach().contains(Listener.Reach.TAILNET));
        if (reached || !served.isEmpty()) {
            var who = tailnet.peers().stream().map(Peer.State::name).toList();
            lost.add(
                    Loss.Kind.PEERS,
                    Texts.counted(who.size(), "machine") + " of the tailnet that can reach it now",
                    Stream.concat(who.stream(), served.stream()).toList());
        }
    }
}
