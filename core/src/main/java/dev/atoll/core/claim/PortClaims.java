package dev.atoll.core.claim;

import dev.atoll.core.container.Container;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** That something of a box listens on a port. That nothing does now is no contradiction: servers are started when needed. */
final class PortClaims {
    private static final Pattern PORT = Pattern.compile(
            "^(?:port )?(\\d{2,5})\\b(?!\\.)|(?:localhost|127\\.0\\.0\\.1|0\\.0\\.0\\.0|\\[::1?]):(\\d{2,5})\\b");

    private PortClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return Saying.of(text, subject)
                .filter(saying -> Saying.PORTS.matcher(saying.label()).find())
                .flatMap(saying -> Stream.of(saying.value().split(",", -1))
                        .flatMap(entry -> PORT.matcher(entry.strip()).results())
                        .map(port -> Integer.parseInt(port.group(1) == null ? port.group(2) : port.group(1)))
                        .distinct()
                        .map(port -> saying.line().checked(listens(saying.box(), port, subject))));
    }

    private static Answer listens(String box, int port, Subject subject) {
        return subject.container(
                box,
                one -> subject.ask(Kinds.LISTENER, all -> {
                    var there = all.stream()
                            .filter(listener -> listener.port() == port)
                            .toList();
                    if (there.isEmpty()) {
                        return Answer.unanswered("nothing listens on " + port + " now");
                    }
                    return there.stream()
                            .filter(listener ->
                                    container(listener).filter(one.id()::equals).isPresent())
                            .findFirst()
                            .map(mine -> Answer.confirmed(box + " listens on " + mine.address() + ", port " + port))
                            .orElseGet(() -> others(there, port, subject));
                }));
    }

    private static Answer others(List<Listener.State> there, int port, Subject subject) {
        return there.stream()
                .flatMap(listener -> listener.owner().stream())
                .findFirst()
                .map(owner -> Answer.contradicted("port " + port + " is held by "
                        + switch (owner) {
                            case Listener.Owner.OfContainer other -> name(other.id(), subject);
                            case Listener.Owner.OfUnit unit -> unit.name();
                        }))
                .orElseGet(() -> Answer.unanswered("whose process listens on " + port + " is not told"));
    }

    private static String name(String id, Subject subject) {
        return subject.snapshot().seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .filter(container -> container.id().equals(id))
                .map(Container.State::name)
                .findFirst()
                .orElse("another container");
    }

    private static Optional<String> container(Listener.State listener) {
        return listener.owner()
                .filter(Listener.Owner.OfContainer.class::isInstance)
                .map(owner -> ((Listener.Owner.OfContainer) owner).id());
    }
}
