package dev.atoll.core.document;

import dev.atoll.core.container.ContainerDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How the details of one container read. */
final class ContainerDetailsView {
    private ContainerDetailsView() {}

    static List<Block> sections(ContainerDetails details) {
        var blocks = new ArrayList<Block>();
        details.box().ifPresent(box -> {
            blocks.add(Block.Heading.of(3, "Box"));
            blocks.add(new Block.Facts(box(box)));
        });
        if (!details.mounts().isEmpty()) {
            blocks.add(Block.Heading.of(3, "Mounts"));
            blocks.add(new Block.Table(
                    List.of(
                            Block.Column.shrinking("DESTINATION"),
                            Block.Column.shrinking("SOURCE"),
                            Block.Column.of("TYPE").optional(),
                            Block.Column.of("ACCESS")),
                    details.mounts().stream()
                            .map(m -> List.of(
                                    Text.of(m.destination().value()),
                                    Text.of(m.source()),
                                    Text.of(m.type()),
                                    Text.of(m.writable() ? "read-write" : "read-only")))
                            .toList()));
        }
        return blocks;
    }

    static List<Block.Fact> facts(ContainerDetails details) {
        var facts = new ArrayList<Block.Fact>();
        details.usage()
                .ifPresent(u -> facts.add(Block.Fact.of(
                        "Usage", String.format(Locale.ROOT, "cpu %.1f%%, memory %s", u.cpuPercent(), u.memory()))));
        details.imageDigest().ifPresent(digest -> facts.add(Block.Fact.of("Image digest", digest)));
        facts.add(Block.Fact.of("Restart", details.restartPolicy()));
        facts.add(Block.Fact.of("Of the host", listed(details.sharing().words())));
        facts.add(Block.Fact.of("Privileged", details.privileged() ? "yes" : "no"));
        facts.add(Block.Fact.of("SELinux", details.labelDisabled() ? "disabled" : "confined"));
        if (!details.environment().isEmpty()) {
            facts.add(Block.Fact.of("Variables", String.join(", ", details.environment())));
        }
        return facts;
    }

    private static List<Block.Fact> box(ContainerDetails.Box box) {
        var facts = new ArrayList<Block.Fact>();
        box.version().ifPresent(version -> facts.add(Block.Fact.of("Made by", "distrobox " + version)));
        facts.add(Block.Fact.of("Home", box.home().map(Object::toString).orElse("the user's own")));
        facts.add(Block.Fact.of("systemd inside", box.init() ? "yes" : "no"));
        facts.add(Block.Fact.of("NVIDIA", box.nvidia() ? "yes" : "no"));
        facts.add(Block.Fact.of("Root", box.root() ? "yes" : "no"));
        facts.add(Block.Fact.of("Exported applications", listed(box.applications())));
        facts.add(Block.Fact.of("Exported binaries", listed(box.binaries())));
        facts.add(Block.Fact.of(
                "Can write to",
                listed(box.reaches().stream().map(Object::toString).toList())));
        return facts;
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "none" : words.stream().collect(Collectors.joining(", "));
    }
}
