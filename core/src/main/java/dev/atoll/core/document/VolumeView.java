package dev.atoll.core.document;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How disks, encryption and file systems read. */
final class VolumeView implements KindView<List<Volume.State>> {
    @Override
    public String title() {
        return "Disks";
    }

    @Override
    public List<Block> brief(List<Volume.State> roots, Snapshot snapshot, Times times) {
        return MountedView.of(roots);
    }

    @Override
    public List<Block> whole(List<Volume.State> roots, Snapshot snapshot, Times times) {
        return table(roots);
    }

    @Override
    public List<String> names(List<Volume.State> roots) {
        return roots.stream()
                .flatMap(Volume.State::tree)
                .map(Volume.State::name)
                .toList();
    }

    @Override
    public Optional<List<Block>> one(String name, List<Volume.State> roots, Snapshot snapshot, Times times) {
        return roots.stream()
                .flatMap(Volume.State::tree)
                .filter(volume -> volume.name().equals(name))
                .findFirst()
                .map(volume -> {
                    var blocks = new ArrayList<Block>();
                    blocks.add(Block.Heading.of(2, name));
                    blocks.add(new Block.Facts(facts(volume)));
                    if (!volume.children().isEmpty()) {
                        blocks.add(Block.Heading.of(3, "On top of it"));
                        blocks.addAll(table(volume.children()));
                    }
                    return blocks;
                });
    }

    private static List<Block> table(List<Volume.State> roots) {
        var rows = new ArrayList<List<Text>>();
        roots.forEach(root -> rows(root, "", "", rows));
        if (rows.isEmpty()) {
            return List.of(new Block.Paragraph(Text.muted("none")));
        }
        var columns = List.of(
                Block.Column.shrinking("DISK"),
                Block.Column.of("WHAT"),
                Block.Column.right("SIZE"),
                Block.Column.right("USED"),
                Block.Column.shrinking("MOUNTED"),
                Block.Column.of("UUID").optional());
        return List.of(new Block.Table(columns, rows));
    }

    private static void rows(Volume.State volume, String lead, String below, List<List<Text>> rows) {
        rows.add(List.of(
                Text.of(lead + volume.name()),
                Text.of(what(volume)),
                Text.of(volume.size().toString()),
                used(volume),
                Text.of(mounted(volume)),
                Text.muted(volume.uuid().orElse(""))));
        var children = volume.children();
        for (var i = 0; i < children.size(); i++) {
            var last = i == children.size() - 1;
            rows(children.get(i), below + (last ? "└─" : "├─"), below + (last ? "  " : "│ "), rows);
        }
    }

    static Text used(Volume.State volume) {
        return volume.usage()
                .map(usage -> {
                    var words = Math.round(usage.share() * 100) + "%";
                    return usage.share() >= 0.95 && !volume.readOnly()
                            ? Text.bad(words)
                            : usage.share() >= 0.85 && !volume.readOnly() ? Text.warning(words) : Text.of(words);
                })
                .orElse(Text.NONE);
    }

    private static String what(Volume.State volume) {
        var words = new ArrayList<String>();
        switch (volume.type()) {
            case DISK -> words.add(volume.transport().map(t -> t + " disk").orElse("disk"));
            case LUKS -> words.add("unlocked");
            case LOOP -> words.add("loop");
            case RAID -> words.add("raid");
            case OPTICAL -> words.add("optical");
            case NETWORK -> words.add("network");
            case LOGICAL_VOLUME -> words.add("lvm");
            case PARTITION, OTHER -> {}
        }
        volume.format().ifPresent(format -> words.add(FileSystems.isContainer(volume) ? luks(volume) : format));
        if (volume.removable()) {
            words.add("removable");
        }
        if (volume.readOnly()) {
            words.add("read-only");
        }
        return String.join(", ", words);
    }

    private static String luks(Volume.State volume) {
        return volume.children().isEmpty() ? "LUKS, locked" : "LUKS";
    }

    private static String mounted(Volume.State volume) {
        return volume.places().stream().map(HostPath::value).collect(Collectors.joining(" "));
    }

    private static List<Block.Fact> facts(Volume.State volume) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(Block.Fact.of(
                "Type", volume.type().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        facts.add(Block.Fact.of("Size", volume.size().toString()));
        volume.format().ifPresent(f -> facts.add(Block.Fact.of("Format", f)));
        volume.label().ifPresent(l -> facts.add(Block.Fact.of("Label", l)));
        volume.uuid().ifPresent(u -> facts.add(Block.Fact.of("UUID", u)));
        volume.partitionType().ifPresent(t -> facts.add(Block.Fact.of("Partition type", t)));
        volume.model().ifPresent(m -> facts.add(Block.Fact.of("Model", m)));
        volume.serial().ifPresent(s -> facts.add(Block.Fact.of("Serial", s)));
        volume.transport().ifPresent(t -> facts.add(Block.Fact.of("Attached by", t)));
        facts.add(Block.Fact.of("Removable", volume.removable() ? "yes" : "no"));
        facts.add(Block.Fact.of("Read-only", volume.readOnly() ? "yes" : "no"));
        volume.usage()
                .ifPresent(u -> facts.add(Block.Fact.of(
                        "Use", u.used() + " used, " + u.available() + " available, " + u.size() + " in all")));
        volume.mounts()
                .forEach(m -> facts.add(Block.Fact.of(
                        "Mounted",
                        m.path()
                                + m.subvolume()
                                        .map(s -> " (subvolume " + s + ")")
                                        .orElse("")
                                + (m.readOnly() ? " (read-only)" : ""))));
        volume.btrfs().ifPresent(b -> {
            facts.add(Block.Fact.of("btrfs devices", listed(b.devices())));
            facts.add(Block.Fact.of("btrfs subvolumes", listed(b.subvolumes())));
        });
        return facts;
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "not told" : words.stream().collect(Collectors.joining(", "));
    }
}
