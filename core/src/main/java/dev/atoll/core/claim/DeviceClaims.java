package dev.atoll.core.claim;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which machines are in the tailnet, whether they are there now, and when they were last. */
final class DeviceClaims {
    private static final Pattern DEVICES = Line.pattern("\\b(?:devices?|peers?|machines?|nodes?)\\b");
    private static final Pattern TOLD = Line.pattern("status|state|online|seen");
    private static final Pattern OFFLINE = Line.pattern("\\b(?:offline|away|disconnected|down|unreachable)\\b");
    private static final Pattern ONLINE = Line.pattern("\\b(?:online|idle|active|connected|up)\\b");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][\\w-]*");

    private DeviceClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.prose()
                .filter(DeviceClaims::device)
                .flatMap(line -> Stream.concat(
                        state(line).stream()
                                .map(online -> line.checked(
                                        peer(line, subject, (peer, tailnet) -> presence(online, peer, tailnet)))),
                        Age.in(line.value()).stream()
                                .map(age -> line.checked(peer(
                                        line,
                                        subject,
                                        (peer, tailnet) -> peer.lastSeen()
                                                .map(seen -> age.of("last seen", seen, subject, text.written()))
                                                .orElseGet(() -> peer.online() && tailnet.up()
                                                        ? Answer.contradicted(peer.name() + " is online")
                                                        : Answer.unanswered("when it was last seen is not told")))))));
    }

    /** A row of a table of devices with a state, or an item of a list of them. */
    private static boolean device(Line line) {
        if (!line.cells().isEmpty()) {
            return DEVICES.matcher(line.columns().getFirst()).find()
                    && line.cell(TOLD).isPresent();
        }
        return LABEL.matcher(line.label()).matches()
                && !line.headings().isEmpty()
                && DEVICES.matcher(line.headings().getLast()).find()
                && (state(line).isPresent() || Age.in(line.value()).isPresent());
    }

    private static Optional<Boolean> state(Line line) {
        if (OFFLINE.matcher(line.value()).find()) {
            return Optional.of(false);
        }
        return ONLINE.matcher(line.value()).find() ? Optional.of(true) : Optional.empty();
    }

    private static Answer peer(Line line, Subject subject, Judge judge) {
        var name = line.label().split("[\\s(]", -1)[0];
        return subject.ask(
                Kinds.PEER,
                tailnet -> Stream.concat(tailnet.self().stream(), tailnet.peers().stream())
                        .filter(peer -> peer.name().equalsIgnoreCase(name)
                                || peer.hostName().equalsIgnoreCase(line.label())
                                || peer.dnsName().equalsIgnoreCase(name))
                        .findFirst()
                        .map(peer -> judge.of(peer, tailnet))
                        .orElseGet(() -> subject.absence(
                                Kinds.PEER, Answer.contradicted("no machine of the tailnet is called " + name))));
    }

    private static Answer presence(boolean online, Peer.State peer, Tailnet.State tailnet) {
        return tailnet.up()
                ? Answer.of(peer.online() == online, peer.name() + " is " + (peer.online() ? "online" : "offline"))
                : Answer.unanswered("this machine is not in the tailnet now, so who is online is old news");
    }

    /** What is said of a machine that is there. */
    private interface Judge {
        Answer of(Peer.State peer, Tailnet.State tailnet);
    }
}
