package dev.atoll.core.claim;

import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That nobody outside gets in. Answered by who listens where; a firewall is not looked at, so what is claimed of that
 * alone is not answered.
 */
final class ExposureClaims {
    private static final Pattern CLOSED = Line.pattern(
            "\\bno (?:public|open|exposed|external)(?:ly)? (?:\\w+ )?ports?\\b"
                    + "|\\bnothing (?:is )?(?:exposed\\b|reachable from|open to)|\\bno (?:\\w+ )?ports? (?:are |is )?(?:open|exposed)");
    private static final Pattern PRIVATE = Line.pattern(
            "\\b(?:via|through|over|from|by) (?:the )?(?:tailscale|tailnet|vpn|wireguard)(?: vpn)? (?:only|alone)\\b"
                    + "|\\bonly (?:\\w+ )?(?:via|through|over|from|by|in) (?:the )?(?:tailscale|tailnet|vpn|wireguard)\\b"
                    + "|\\b(?:tailscale|tailnet|vpn)[- ]only\\b"
                    + "|\\ball (?:\\w+ )?access (?:is |goes )?(?:via|through|over) (?:the )?(?:tailscale|tailnet|vpn)");
    private static final Pattern DENIED = Line.pattern("\\b(?:den(?:y|ies|ied)|drops?|rejects?|blocks?|blocked)\\b.*"
            + "\\b(?:incoming|inbound|all|default)\\b|\\bdefault[- ]deny\\b");
    private static final int MOST = 5;

    private ExposureClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.statements().flatMap(line -> {
            if (line.says(CLOSED) || line.says(PRIVATE)) {
                return Stream.of(line.checked(reached(subject)));
            }
            return line.says(DENIED) ? Stream.of(line.checked(firewall(subject))) : Stream.empty();
        });
    }

    private static Answer reached(Subject subject) {
        return subject.ask(Kinds.LISTENER, all -> {
            var open = open(all, subject);
            return open.isEmpty()
                    ? subject.absence(
                            Kinds.LISTENER, Answer.confirmed("no TCP port is bound to an address of the local network"))
                    : Answer.contradicted(
                            "reached from the local network: " + open
                                    + "; a firewall in front of them is not looked at",
                            "ss -ltnp");
        });
    }

    private static Answer firewall(Subject subject) {
        var open = subject.snapshot()
                .seen(Kinds.LISTENER)
                .map(all -> open(all, subject))
                .orElse("");
        return Answer.unanswered(
                "the firewall is not looked at" + (open.isEmpty() ? "" : "; what it would have to hold back: " + open));
    }

    /** By port, each once, and whose it is. UDP is left out: discovery and WireGuard must listen everywhere. */
    private static String open(List<Listener.State> all, Subject subject) {
        var open = all.stream()
                .filter(one ->
                        one.protocol() == Listener.Protocol.TCP && one.reach().contains(Listener.Reach.LAN))
                .map(one -> "port " + one.port() + " on " + place(one) + " (" + whose(one, subject) + ")")
                .distinct()
                .toList();
        return open.stream().limit(MOST).collect(Collectors.joining(", "))
                + (open.size() > MOST ? " and " + (open.size() - MOST) + " more" : "");
    }

    private static String place(Listener.State one) {
        return one.onAllInterfaces() ? "every interface" : one.address();
    }

    private static String whose(Listener.State one, Subject subject) {
        return PortClaims.owner(one, subject)
                .or(() -> one.process().map(Listener.Program::name))
                .orElse("a process of another user");
    }
}
