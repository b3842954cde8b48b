package dev.atoll.core.overview;

import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tailnet, this machine's addresses, and who listens. */
final class NetworkSection {
    private NetworkSection() {}

    static List<Block> of(Subject subject) {
        var blocks = new ArrayList<>(subject.kind(2, "Network", Kinds.PEER));
        subject.snapshot().seen(Kinds.PEER).ifPresent(tailnet -> {
            blocks.addAll(declared(tailnet, subject));
            tailnet.self().ifPresent(self -> blocks.addAll(self(self)));
            if (subject.snapshot().seen(Kinds.CONNECTIVITY).isEmpty()) {
                blocks.add(new Block.Note(
                        Text.muted("not measured: latency, NAT, public addresses; that sends packets"),
                        Optional.of("atoll peer --deep")));
            }
        });
        blocks.addAll(subject.kind(3, "Who listens", Kinds.LISTENER));
        blocks.add(Subject.heading(3, "Firewall"));
        blocks.add(new Block.Note(
                Text.muted("not observed: what a firewall lets through; what is said above is by addresses alone"),
                Optional.of("sudo firewall-cmd --list-all")));
        return blocks;
    }

    private static List<Block> self(Peer.State self) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of("Name", self.dnsName()));
        self.owner().ifPresent(owner -> facts.add(Block.Fact.of("Owner", owner)));
        facts.add(Block.Fact.of("In the tailnet", String.join(", ", self.addresses())));
        if (!self.endpoints().isEmpty()) {
            facts.add(Block.Fact.of("Endpoints", String.join(", ", self.endpoints())));
        }
        return List.of(Subject.heading(3, "This machine's addresses"), new Block.Facts(facts));
    }

    /** Peers that the manifest knows and the tailnet does not. */
    private static List<Block> declared(Tailnet.State tailnet, Subject subject) {
        var missing = subject
                .declared(Manifest::tailnet)
                .flatMap(spec -> spec)
                .map(spec -> spec.peers().keySet())
                .orElse(Map.<String, Object>of().keySet())
                .stream()
                .filter(name ->
                        tailnet.peers().stream().noneMatch(peer -> peer.name().equals(name)))
                .filter(name ->
                        tailnet.self().stream().noneMatch(self -> self.name().equals(name)))
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? List.of()
                : List.of(new Block.Paragraph(
                        Text.warning("declared in the manifest and not in the tailnet: " + missing)));
    }
}
