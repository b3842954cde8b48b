package dev.atoll.core.overview;

import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/** What the machine is made of. */
final class HardwareSection {
    private HardwareSection() {}

    static List<Block> of(Subject subject) {
        var blocks = new ArrayList<>(subject.kind(2, "Hardware", Kinds.MACHINE));
        var facts = new ArrayList<Block.Fact>();
        subject.snapshot().seen(Kinds.VOLUME).orElse(List.of()).stream()
                .filter(Disks::isOne)
                .forEach(disk -> facts.add(new Block.Fact("Disk " + disk.name(), disk(disk)).from("disks")));
        subject.snapshot()
                .seen(Kinds.PEER)
                .flatMap(tailnet -> tailnet.self().map(Peer.State::dnsName))
                .ifPresent(name -> facts.add(
                        Block.Fact.of("Network", "tailnet, as " + name).from("tailnet")));
        if (!facts.isEmpty()) {
            blocks.add(new Block.Facts(facts));
        }
        return blocks;
    }

    private static Text disk(Volume.State disk) {
        var model = disk.model().map(name -> name + ", ").orElse("");
        return Text.of(model + disk.size() + ", " + Disks.attached(disk) + ", " + Disks.encryption(disk));
    }
}
