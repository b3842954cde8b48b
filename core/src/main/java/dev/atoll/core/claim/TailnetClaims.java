package dev.atoll.core.claim;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tailnet's name, owner, addresses and name service. */
final class TailnetClaims {
    private static final Pattern NAME = Line.pattern("(?<![\\w.-])((?:[\\w-]+\\.)*[\\w-]+\\.ts\\.net)\\b");
    private static final Pattern LOGIN = Line.pattern(
            "(?<![\\w.+-])(?!git@)[\\w.+-]+@(?:github|passkey|(?:[\\w-]+\\.)+(?!service\\b|socket\\b|timer\\b)[a-z]{2,})\\b");
    private static final Pattern TAILNET = Line.pattern("tailscale|tailnet|\\bvpn\\b|network");
    private static final Pattern MAGIC = Line.pattern("^magic ?dns$");
    private static final Pattern ON = Line.pattern("^(?:enabled|on|yes|true|active)\\b");
    private static final Pattern OFF = Line.pattern("^(?:disabled|off|no|false|inactive)\\b");
    private static final Pattern DNS = Line.pattern("^(?:dns|name) ?servers?$");
    private static final Pattern SEARCH = Line.pattern("^search domains?$");
    private static final Pattern PUBLIC = Line.pattern("\\bpublic\\b|\\bendpoints?\\b");

    private TailnetClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return text.prose().flatMap(line -> of(line, subject));
    }

    private static Stream<Checked> of(Line line, Subject subject) {
        var found = new ArrayList<Answer>();
        line.in(NAME)
                .results()
                .map(name -> Line.lower(name.group(1)))
                .filter(name -> !name.contains("example"))
                .distinct()
                .forEach(name -> found.add(subject.ask(
                        Kinds.PEER,
                        tailnet -> line.labelled(SEARCH) ? searched(name, tailnet) : name(name, tailnet, subject))));
        if (line.labelled(MAGIC)) {
            setting(line.value())
                    .ifPresent(on -> found.add(subject.ask(
                            Kinds.PEER,
                            tailnet -> Answer.of(
                                    tailnet.magicDns() == on,
                                    tailnet.magicDns() ? "MagicDNS is on" : "MagicDNS is off"))));
        }
        Addresses.all(line.words())
                .filter(address -> Addresses.ofTailnet(address) || (line.labelled(PUBLIC) && line.about(TAILNET)))
                .filter(address -> Addresses.malformed(address).isEmpty())
                .forEach(address -> found.add(subject.ask(
                        Kinds.PEER,
                        tailnet -> line.labelled(DNS)
                                ? server(address, tailnet)
                                : line.labelled(PUBLIC) && !Addresses.ofTailnet(address)
                                        ? endpoint(address, tailnet)
                                        : address(address, tailnet, subject))));
        if (line.about(TAILNET)) {
            line.in(LOGIN)
                    .results()
                    .map(login -> login.group())
                    .forEach(login -> found.add(subject.ask(Kinds.PEER, tailnet -> owner(login, tailnet))));
        }
        return found.stream().map(line::checked);
    }

    private static Optional<Boolean> setting(String value) {
        return ON.matcher(value).find()
                ? Optional.of(true)
                : OFF.matcher(value).find() ? Optional.of(false) : Optional.empty();
    }

    private static Answer name(String name, Tailnet.State tailnet, Subject subject) {
        var suffix = tailnet.dnsSuffix().map(Line::lower);
        if (suffix.isEmpty()) {
            return Answer.unanswered("the tailnet's name is not told");
        }
        var own = suffix.orElseThrow();
        if (name.equals(own)) {
            return Answer.confirmed("the tailnet is " + own);
        }
        if (!name.endsWith("." + own)) {
            return Answer.contradicted("the tailnet is " + own);
        }
        var machine = name.substring(0, name.length() - own.length() - 1);
        return everybody(tailnet).anyMatch(peer -> peer.name().equalsIgnoreCase(machine))
                ? Answer.confirmed(machine + " is a machine of " + own)
                : subject.absence(Kinds.PEER, Answer.contradicted("no machine of " + own + " is called " + machine));
    }

    private static Answer searched(String name, Tailnet.State tailnet) {
        var domains = tailnet.searchDomains();
        return Answer.of(
                domains.stream().anyMatch(name::equalsIgnoreCase),
                domains.isEmpty() ? "no domain is searched" : "searched: " + String.join(", ", domains));
    }

    private static Answer server(String address, Tailnet.State tailnet) {
        return tailnet.dnsServers().isEmpty()
                ? Answer.unanswered("no name server is told")
                : Answer.of(
                        tailnet.dnsServers().contains(address),
                        "asked for names: " + String.join(", ", tailnet.dnsServers()));
    }

    private static Answer endpoint(String address, Tailnet.State tailnet) {
        var told = tailnet.self().map(Peer.State::endpoints).orElse(List.of());
        if (told.isEmpty()) {
            return Answer.unanswered("no endpoint is told");
        }
        var there = told.stream().anyMatch(endpoint -> endpoint.contains(address));
        return Answer.of(
                there, (there ? "among the " : "not among the ") + told.size() + " endpoints that this machine tells");
    }

    private static Answer address(String address, Tailnet.State tailnet, Subject subject) {
        if (tailnet.dnsServers().contains(address)) {
            return Answer.confirmed("the name server of the tailnet");
        }
        return everybody(tailnet)
                .filter(peer -> peer.addresses().stream().anyMatch(address::equalsIgnoreCase))
                .findFirst()
                .map(peer -> Answer.confirmed("the address of " + peer.name()))
                .orElseGet(() ->
                        subject.absence(Kinds.PEER, Answer.contradicted("no machine of the tailnet has this address")));
    }

    private static Answer owner(String login, Tailnet.State tailnet) {
        var owner = tailnet.self().flatMap(Peer.State::owner);
        return owner.map(name -> Answer.of(name.equalsIgnoreCase(login), "this machine belongs to " + name))
                .orElseGet(() -> Answer.unanswered("whose this machine is in the tailnet is not told"));
    }

    private static Stream<Peer.State> everybody(Tailnet.State tailnet) {
        return Stream.concat(tailnet.self().stream(), tailnet.peers().stream());
    }
}
