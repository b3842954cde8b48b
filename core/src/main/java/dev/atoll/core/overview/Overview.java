package dev.atoll.core.overview;

import dev.atoll.core.common.Observation;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.Text;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.QuadletSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The whole workstation as one document: what it is, what its owner says of it, how to update, watch and recover it. A pure
 * function: same subject, same document. It says of every section who told it and when, of what was not seen that it was
 * not, and of what only the manifest says that it does.
 */
public final class Overview {
    private Overview() {}

    /** What has to be looked at: no more than a status and how the boxes are made. */
    public static Sight sight(Optional<Manifest> manifest) {
        var units = new TreeSet<>(UnitSection.WATCHED);
        manifest.flatMap(Manifest::host)
                .ifPresent(host -> units.addAll(host.units().keySet()));
        return new Sight(Sight.STATUS.kinds(), Set.of(Kinds.CONTAINER_DETAILS), Sight.STATUS.closely())
                .closer(Kinds.SERVICE_DETAILS, units)
                .closer(
                        Kinds.QUADLETS,
                        QuadletSpec.files(manifest.map(Manifest::quadlets)
                                .orElse(Map.of())
                                .values()));
    }

    public static Document of(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(opening(subject));
        blocks.addAll(state(subject));
        blocks.addAll(HardwareSection.of(subject));
        blocks.addAll(ArchitectureSection.of(subject));
        blocks.addAll(BoxSections.of(subject));
        blocks.addAll(NetworkSection.of(subject));
        blocks.addAll(StorageSection.of(subject));
        blocks.addAll(SecuritySection.of(subject));
        blocks.addAll(UnitSection.of(subject));
        blocks.addAll(ResourceSection.of(subject));
        blocks.addAll(UpdateSection.of(subject));
        blocks.addAll(DirectorySection.of(subject));
        blocks.addAll(MonitoringSection.of(subject));
        blocks.addAll(RecoverySection.of(subject));
        blocks.addAll(ScheduleSection.of(subject));
        blocks.addAll(SourceSection.of(subject));
        return new Document("System overview: " + subject.name(), blocks);
    }

    private static Block opening(Subject subject) {
        return new Block.Paragraph(Text.of("Written by Atoll from what this machine told at "
                + subject.times().stamp(subject.snapshot().takenAt()) + " (" + subject.zone() + ")"
                + (subject.manifest().isPresent()
                        ? ", and from its manifest: what only that says is marked so, and nobody looked at it."
                        : "; there is no manifest, so what things are for is not said.")));
    }

    /** The verdict on the whole is what was found, and how much was looked at. */
    private static List<Block> state(Subject subject) {
        var blocks = new ArrayList<Block>();
        for (var block : Documents.findings(
                        subject.findings(), subject.snapshot().takenAt(), subject.zone())
                .blocks()) {
            blocks.add(block instanceof Block.Heading ? Subject.heading(2, "State") : block);
        }
        var unseen = unseen(subject);
        if (!unseen.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.muted("not looked at, so nothing is said of it: " + unseen)));
        }
        return blocks;
    }

    private static String unseen(Subject subject) {
        return Kinds.ALL.stream()
                .filter(kind -> subject.snapshot().of(kind) instanceof Observation.Unknown)
                .map(kind -> kind.kind().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
