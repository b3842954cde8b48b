package dev.atoll.core.document;

import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the tailnet and its members read. */
final class PeerView implements KindView<Tailnet.State> {
    /** What one screen has room for. */
    private static final int BRIEFLY = 8;

    @Override
    public String title() {
        return "Tailnet";
    }

    @Override
    public List<Block> brief(Tailnet.State tailnet, Snapshot snapshot, Times times) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Facts(List.of(state(tailnet))));
        var others = tailnet.peers().stream()
                .sorted(Comparator.comparing(Peer.State::online).reversed())
                .limit(BRIEFLY)
                .toList();
        if (!others.isEmpty()) {
            blocks.add(table(others.stream(), times));
        }
        if (tailnet.peers().size() > others.size()) {
            blocks.add(new Block.Paragraph(
                    Text.muted((tailnet.peers().size() - others.size()) + " more; `atoll peer` shows them all")));
        }
        return blocks;
    }

    @Override
    public List<Block> whole(Tailnet.State tailnet, Snapshot snapshot, Times times) {
        var blocks = new ArrayList<Block>();
        var facts = new ArrayList<Block.Fact>();
        facts.add(state(tailnet));
        facts.add(Block.Fact.of(
                "MagicDNS", tailnet.magicDns() ? tailnet.dnsSuffix().orElse("on") : "off"));
        add(facts, "DNS servers", tailnet.dnsServers());
        add(facts, "Search domains", tailnet.searchDomains());
        tailnet.self().flatMap(Peer.State::relay).ifPresent(r -> facts.add(Block.Fact.of("Home relay (DERP)", r)));
        tailnet.preferences().ifPresent(p -> facts.addAll(preferences(p)));
        tailnet.health().forEach(warning -> facts.add(new Block.Fact("Health", Text.warning(warning))));
        tailnet.served()
                .forEach(s -> facts.add(new Block.Fact(
                        s.funnel() ? "Funnel (public)" : "Serve",
                        s.funnel() ? Text.bad(s.at() + " → " + s.target()) : Text.of(s.at() + " → " + s.target()))));
        snapshot.seen(Kinds.CONNECTIVITY).ifPresent(c -> facts.addAll(ConnectivityView.of(c)));
        blocks.add(new Block.Facts(facts));
        blocks.add(Block.Heading.of(3, "Members"));
        blocks.add(table(all(tailnet), times));
        return blocks;
    }

    @Override
    public List<String> names(Tailnet.State tailnet) {
        return all(tailnet).map(Peer.State::name).toList();
    }

    @Override
    public Optional<List<Block>> one(String name, Tailnet.State tailnet, Snapshot snapshot, Times times) {
        return all(tailnet)
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .map(peer -> List.of(Block.Heading.of(2, name), new Block.Facts(facts(peer, times))));
    }

    private static Block.Fact state(Tailnet.State tailnet) {
        var name = tailnet.name().or(tailnet::dnsSuffix).map(n -> n + " ").orElse("");
        var state = tailnet.up()
                ? Text.good(name + "up" + tailnet.self().map(PeerView::asSelf).orElse(""))
                : Text.warning(name
                        + switch (tailnet.backend()) {
                            case RUNNING -> "runs, but the control server does not answer";
                            case NEEDS_LOGIN -> "needs login: type `tailscale up`";
                            case NEEDS_MACHINE_AUTH -> "waits for an admin to approve this machine";
                            case STOPPED -> "is stopped: type `tailscale up`";
                            case STARTING, NO_STATE -> "is starting";
                            case IN_USE_BY_OTHER_USER -> "is used by another user";
                        });
        return new Block.Fact("State", state);
    }

    private static String asSelf(Peer.State self) {
        return " as " + self.name()
                + self.addresses().stream().findFirst().map(a -> ", " + a).orElse("");
    }

    private static Block table(Stream<Peer.State> peers, Times times) {
        return new Block.Table(
                List.of(
                        Block.Column.shrinking("PEER"),
                        Block.Column.of("STATE"),
                        Block.Column.of("PATH").optional(),
                        Block.Column.of("ADDRESS"),
                        Block.Column.of("OS").optional(),
                        Block.Column.of("KEY").optional()),
                peers.map(peer -> List.of(
                                Text.strong(peer.name()),
                                state(peer, times),
                                Text.of(path(peer)),
                                Text.of(peer.addresses().stream().findFirst().orElse("")),
                                Text.of(peer.os().orElse("")),
                                key(peer, times)))
                        .toList());
    }

    private static Text state(Peer.State peer, Times times) {
        return peer.online()
                ? Text.good("online")
                : Text.muted("offline"
                        + peer.lastSeen().map(at -> ", seen " + times.ago(at)).orElse(""));
    }

    private static Text key(Peer.State peer, Times times) {
        if (peer.keyExpired()) {
            return Text.bad("expired");
        }
        return peer.keyExpiry().map(at -> Text.of("expires " + times.until(at))).orElse(Text.muted("never expires"));
    }

    private static String path(Peer.State peer) {
        return switch (peer.path()) {
            case SELF -> "this machine";
            case DIRECT -> "direct " + peer.directAddress().orElse("");
            case PEER_RELAY -> "by a peer's relay";
            case DERP -> "by relay " + peer.relay().orElse("");
            case IDLE -> "idle";
        };
    }

    private static List<Block.Fact> facts(Peer.State peer, Times times) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact("State", state(peer, times)));
        facts.add(Block.Fact.of("Path", path(peer)));
        facts.add(Block.Fact.of("DNS name", peer.dnsName()));
        facts.add(Block.Fact.of("Host name", peer.hostName()));
        add(facts, "Addresses", peer.addresses());
        add(facts, "Endpoints", peer.endpoints());
        peer.os().ifPresent(os -> facts.add(Block.Fact.of("OS", os)));
        peer.owner().ifPresent(owner -> facts.add(Block.Fact.of("Owner", owner)));
        add(facts, "Tags", peer.tags());
        add(facts, "Routes", peer.routes());
        facts.add(new Block.Fact("Key", key(peer, times)));
        peer.relay().ifPresent(relay -> facts.add(Block.Fact.of("Home relay (DERP)", relay)));
        facts.add(Block.Fact.of(
                "Exit node", peer.usedAsExitNode() ? "in use" : peer.offersExitNode() ? "offered" : "no"));
        facts.add(Block.Fact.of(
                "Traffic", peer.traffic().received() + " in, " + peer.traffic().sent() + " out"));
        return facts;
    }

    private static List<Block.Fact> preferences(Tailnet.Preferences p) {
        var on = Stream.of(
                        p.acceptsRoutes() ? "accepts routes" : "",
                        p.acceptsDns() ? "accepts DNS" : "",
                        p.shieldsUp() ? "shields up" : "",
                        p.ssh() ? "SSH server" : "")
                .filter(word -> !word.isEmpty())
                .toList();
        var facts = new ArrayList<Block.Fact>();
        add(facts, "Preferences", on);
        p.exitNode().ifPresent(node -> facts.add(Block.Fact.of("Exit node", node)));
        add(facts, "Advertised routes", p.advertisedRoutes());
        p.operator().ifPresent(operator -> facts.add(Block.Fact.of("Operator", operator)));
        p.controlServer().ifPresent(url -> facts.add(Block.Fact.of("Control server", url)));
        return facts;
    }

    private static void add(List<Block.Fact> facts, String label, List<String> words) {
        if (!words.isEmpty()) {
            facts.add(Block.Fact.of(label, String.join(", ", words).strip()));
        }
    }

    private static Stream<Peer.State> all(Tailnet.State tailnet) {
        return Stream.concat(tailnet.self().stream(), tailnet.peers().stream());
    }
}
