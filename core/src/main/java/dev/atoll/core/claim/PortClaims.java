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
                    var there = subject.boxes().listening(port).toList();
                    if (there.isEmpty()) {
                        return Answer.unanswered("nothing listens on " + port + " now");
                    }
                    return there.stream()
                            .filter(subject.boxes().listeners(one)::contains)
                            .findFirst()
                            .map(mine -> Answer.confirmed(box + " listens on " + mine.address() + ", port " + port))
                            .orElseGet(() -> others(there, port, subject));
                }));
    }

    private static Answer others(List<Listener.State> there, int port, Subject subject) {
        return there.stream()
                .flatMap(listener -> owner(listener, subject).stream())
                .findFirst()
                .map(owner -> Answer.contradicted("port " + port + " is held by " + owner))
                .orElseGet(() -> Answer.unanswered("whose process listens on " + port + " is not told"));
    }

    /** A box or a unit. */
    static Optional<String> owner(Listener.State listener, Subject subject) {
        return listener.owner().map(owner -> switch (owner) {
            case Listener.Owner.OfContainer box ->
                subject.boxes().around(listener).map(Container.State::name).orElse("another container");
            case Listener.Owner.OfUnit unit -> unit.name();
        });
    }
}
