package dev.atoll.core.finding;

import dev.atoll.core.container.Container;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * TCP ports open on all interfaces: with host networking a box's port is the machine's, and Fedora's workstation zone
 * lets 1025 to 65535 in. UDP is left out: discovery and WireGuard must listen everywhere, and saying so daily teaches
 * people to look away.
 */
final class ListenerFindings {
    private ListenerFindings() {}

    static Stream<Finding> of(Snapshot snapshot) {
        var boxes = snapshot.seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .collect(Collectors.toMap(Container.State::id, Container.State::name, (one, other) -> one));
        return snapshot.seen(Kinds.LISTENER).stream()
                .flatMap(listeners -> listeners.stream()
                        .filter(l -> l.protocol() == Listener.Protocol.TCP && l.onAllInterfaces())
                        .collect(Collectors.toMap(Listener.State::port, Function.identity(), (one, other) -> one))
                        .values()
                        .stream())
                .sorted(Comparator.comparingInt(Listener.State::port))
                .map(listener -> open(listener, boxes::get));
    }

    private static Finding open(Listener.State listener, Function<String, String> boxNames) {
        var who = listener.process().map(Listener.Program::name).orElse("a process of another user");
        var whose = listener.owner()
                .map(owner -> switch (owner) {
                    case Listener.Owner.OfContainer box ->
                        " in " + Optional.ofNullable(boxNames.apply(box.id())).orElse("a container");
                    case Listener.Owner.OfUnit unit -> " of " + unit.name();
                })
                .orElse("");
        return new Finding(
                "listener-open",
                Optional.of("tcp-" + listener.port()),
                Severity.NOTICE,
                "Port " + listener.port() + " is open on all interfaces.",
                who + whose + " listens on " + listener.address() + ":" + listener.port(),
                Optional.of("ss -ltnp 'sport = :" + listener.port() + "'"));
    }
}
