package dev.atoll.core.overview;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of who can get at what. What nobody looks at is said to be so. */
final class SecuritySection {
    private SecuritySection() {}

    static List<Block> of(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(Subject.heading(2, "Security"));
        var facts = new ArrayList<Block.Fact>();
        subject.snapshot().seen(Kinds.VOLUME).ifPresent(roots -> facts.addAll(encryption(roots)));
        subject.snapshot().seen(Kinds.LISTENER).ifPresent(listeners -> facts.add(open(listeners)));
        subject.snapshot().seen(Kinds.PEER).ifPresent(tailnet -> facts.addAll(tailnet(tailnet, subject)));
        subject.declared(Manifest::secrets)
                .filter(secrets -> !secrets.isEmpty())
                .ifPresent(secrets -> facts.add(Block.Fact.of(
                                "Secrets",
                                secrets.size() + (secrets.size() == 1 ? " file is" : " files are")
                                        + " kept out of every document")
                        .from(Subject.DECLARED)));
        facts.add(new Block.Fact(
                "Not observed", Text.muted("the firewall, SELinux of the host, how SSH and the login authenticate")));
        blocks.add(new Block.Facts(facts));
        Stream.of(Kinds.VOLUME, Kinds.LISTENER, Kinds.PEER)
                .flatMap(kind -> subject.unseen(kind).stream())
                .forEach(blocks::add);
        blocks.addAll(boxes(subject));
        return blocks;
    }

    private static List<Block.Fact> encryption(List<Volume.State> roots) {
        return roots.stream()
                .filter(Disks::isOne)
                .map(disk -> {
                    var words = Disks.encryption(disk);
                    var plain = !FileSystems.open(disk).isEmpty();
                    return new Block.Fact("At rest, " + disk.name(), plain ? Text.warning(words) : Text.of(words))
                            .from("disks");
                })
                .toList();
    }

    private static Block.Fact open(List<Listener.State> listeners) {
        var ports = listeners.stream()
                .filter(listener -> listener.reach().contains(Listener.Reach.LAN))
                .filter(listener -> listener.protocol() == Listener.Protocol.TCP)
                .map(listener -> listener.port()
                        + listener.process()
                                .map(program -> " " + program.name())
                                .orElse(""))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return new Block.Fact(
                        "Reached from the LAN",
                        ports.isEmpty() ? Text.good("no TCP port") : Text.warning("TCP " + ports))
                .from("listeners");
    }

    private static List<Block.Fact> tailnet(Tailnet.State tailnet, Subject subject) {
        var facts = new ArrayList<Block.Fact>();
        var funnels = tailnet.served().stream().filter(Tailnet.Served::funnel).toList();
        facts.add(new Block.Fact(
                        "Reached from the internet",
                        funnels.isEmpty()
                                ? Text.of("nothing through the tailnet (no funnel)")
                                : Text.bad(funnels.stream()
                                        .map(served -> served.at() + " → " + served.target())
                                        .collect(Collectors.joining(", "))))
                .from("tailnet"));
        tailnet.self()
                .flatMap(Peer.State::keyExpiry)
                .ifPresent(at -> facts.add(Block.Fact.of(
                                "Tailnet key", "expires " + subject.times().until(at))
                        .from("tailnet")));
        tailnet.preferences()
                .ifPresent(preferences -> facts.add(Block.Fact.of(
                                "SSH of the tailnet", preferences.ssh() ? "on: who may is up to its rules" : "off")
                        .from("tailnet")));
        return facts;
    }

    private static List<Block> boxes(Subject subject) {
        var details = subject.snapshot().seen(Kinds.CONTAINER_DETAILS).orElse(List.of());
        if (details.isEmpty()) {
            return List.of(new Block.Note(
                    Text.muted("not observed: what boxes can reach"), Optional.of("atoll container show NAME")));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(subject.heading(3, "What boxes can reach", Kinds.CONTAINER));
        if (details.stream()
                .anyMatch(one -> one.box().isPresent() && one.sharing().network())) {
            blocks.add(new Block.Paragraph(Text.of("A box is integration, not isolation: what runs in it can do to the"
                    + " user's files and network what the user can.")));
        }
        blocks.add(new Block.Table(
                List.of(
                        Block.Column.shrinking("BOX"),
                        Block.Column.shrinking("SHARES"),
                        Block.Column.shrinking("CAN WRITE TO"),
                        Block.Column.of("SELINUX")),
                details.stream().map(SecuritySection::row).toList()));
        return blocks;
    }

    private static List<Text> row(ContainerDetails details) {
        var shares = String.join(", ", Shares.of(details));
        var writes = ContainerDetails.reached(details.mounts()).stream()
                .map(HostPath::value)
                .collect(Collectors.joining(" "));
        return List.of(
                Text.strong(details.name() + (details.privileged() ? " (privileged)" : "")),
                Text.of(shares.isEmpty() ? "nothing" : shares),
                Text.of(writes.isEmpty() ? "nothing" : writes),
                Text.of(details.labelDisabled() ? "off (label=disable)" : "confined"));
    }
}
