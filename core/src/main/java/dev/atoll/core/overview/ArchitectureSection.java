package dev.atoll.core.overview;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.container.Container;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The machine as a drawing: who gets to it, what it is, what runs in it, what it rests on. */
final class ArchitectureSection {
    /** More of a kind would be a list, and there are lists. */
    private static final int DRAWN = 12;

    private ArchitectureSection() {}

    static List<Block> of(Subject subject) {
        return Stream.of(
                        Stream.<Block>of(
                                Subject.heading(2, "Architecture"),
                                new Block.Figure(
                                        "How " + subject.name() + " is built",
                                        List.of(tailnet(subject), host(subject), boxes(subject), disks(subject)))),
                        shared(subject).stream())
                .flatMap(blocks -> blocks)
                .toList();
    }

    private static Block.Tier tailnet(Subject subject) {
        return subject.snapshot()
                .seen(Kinds.PEER)
                .map(tailnet -> new Block.Tier(
                        "Tailnet " + tailnet.dnsSuffix().orElse(""),
                        List.of(tailnet.self()
                                .map(self -> "this machine: " + self.name() + " " + first(self.addresses()))
                                .orElse("this machine is not in it")),
                        tailnet.peers().stream()
                                .limit(DRAWN)
                                .map(peer -> peer(peer, subject))
                                .toList()))
                .orElseGet(() -> unseen("Tailnet", Kinds.PEER, subject));
    }

    private static Block.Part peer(Peer.State peer, Subject subject) {
        return new Block.Part(
                new Text(peer.name(), peer.online() ? Text.Tone.GOOD : Text.Tone.MUTED),
                List.of(
                        peer.online()
                                ? "online"
                                : "offline"
                                        + peer.lastSeen()
                                                .map(at ->
                                                        ", " + subject.times().ago(at))
                                                .orElse(""),
                        first(peer.addresses())));
    }

    private static String first(List<String> words) {
        return words.stream().findFirst().orElse("");
    }

    private static Block.Tier host(Subject subject) {
        var machine = subject.snapshot().seen(Kinds.MACHINE);
        var lines = new ArrayList<String>();
        machine.ifPresent(seen -> lines.add("Linux " + seen.kernel()));
        subject.snapshot()
                .seen(Kinds.HOST)
                .flatMap(Host.State::booted)
                .flatMap(booted -> booted.image().map(Object::toString).or(booted::origin))
                .ifPresent(lines::add);
        subject.snapshot().seen(Kinds.LISTENER).ifPresent(listeners -> lines.add(open(listeners)));
        var system = machine.map(seen -> seen.os().words()).orElse("not observed");
        var image = subject.snapshot().seen(Kinds.HOST).stream()
                .flatMap(host -> host.deployments().stream())
                .anyMatch(Deployment::booted);
        return new Block.Tier("Host: " + system + (image ? ", image-based" : ""), lines, List.of());
    }

    private static String open(List<Listener.State> listeners) {
        var ports = listeners.stream()
                .filter(listener -> listener.protocol() == Listener.Protocol.TCP)
                .filter(listener -> listener.reach().contains(Listener.Reach.LAN))
                .map(Listener.State::port)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return ports.isEmpty() ? "no TCP port is open to the LAN" : "open to the LAN: " + ports;
    }

    private static Block.Tier boxes(Subject subject) {
        var boxes = subject.boxes();
        return subject.snapshot()
                .seen(Kinds.CONTAINER)
                .map(containers -> new Block.Tier(
                        "Boxes and containers",
                        containers.isEmpty() ? List.of("none") : more(containers.size(), "container"),
                        containers.stream()
                                .limit(DRAWN)
                                .map(box -> box(box, boxes))
                                .toList()))
                .orElseGet(() -> unseen("Boxes and containers", Kinds.CONTAINER, subject));
    }

    private static Block.Part box(Container.State box, SeenBoxes boxes) {
        var tone = box.failed()
                ? Text.Tone.BAD
                : box.status() == Container.Status.RUNNING ? Text.Tone.GOOD : Text.Tone.MUTED;
        var ports = BoxSections.ports(box, boxes);
        return new Block.Part(
                new Text(box.name(), tone),
                List.of(
                        BoxSections.state(box),
                        box.image().shortName()
                                + box.image().tag().map(tag -> ":" + tag).orElse(""),
                        ports.isEmpty() ? "" : "ports " + ports));
    }

    private static List<String> more(int all, String kind) {
        return all > DRAWN ? List.of((all - DRAWN) + " more: atoll " + kind) : List.of();
    }

    private static Block.Tier disks(Subject subject) {
        return subject.snapshot()
                .seen(Kinds.VOLUME)
                .map(roots -> roots.stream().filter(Disks::isOne).toList())
                .map(disks -> new Block.Tier(
                        "Disks",
                        more(disks.size(), "volume"),
                        disks.stream()
                                .limit(DRAWN)
                                .map(ArchitectureSection::disk)
                                .toList()))
                .orElseGet(() -> unseen("Disks", Kinds.VOLUME, subject));
    }

    private static Block.Part disk(Volume.State disk) {
        var formats = disk.tree()
                .sorted(Comparator.comparing(Volume.State::size).reversed())
                .flatMap(volume ->
                        volume.format().map(format -> FileSystems.isContainer(volume) ? "LUKS" : format).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Block.Part(
                Text.of(disk.name()),
                List.of(disk.size() + ", " + Disks.attached(disk), formats.isEmpty() ? "empty" : formats));
    }

    private static Block.Tier unseen(String title, PortKey<?, ?> kind, Subject subject) {
        return new Block.Tier(
                title, List.of(subject.unseen(kind).map(note -> "not observed").orElse("none")), List.of());
    }

    /** What all boxes have of the host, in one sentence where it is the same for all. */
    private static List<Block> shared(Subject subject) {
        var details = subject.snapshot().seen(Kinds.CONTAINER_DETAILS).orElse(List.of()).stream()
                .filter(one -> one.box().isPresent())
                .toList();
        if (details.isEmpty()) {
            return List.of();
        }
        var everywhere = Shares.of(details.getFirst());
        var same = details.stream().allMatch(one -> Shares.of(one).equals(everywhere));
        return List.of(new Block.Paragraph(Text.of(
                same
                        ? "Every box shares with the host: " + String.join(", ", everywhere) + "."
                        : "What each box shares with the host is told under Security.")));
    }
}
