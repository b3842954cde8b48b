package dev.atoll.core.overview;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.Text;
import dev.atoll.core.document.Times;
import dev.atoll.core.finding.FindingReport;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Snapshot;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What an overview is written of. Immutable; what it is made of is asked for by the sections alone. */
public final class Subject {
    /** Who is named for what the owner wrote and nobody looked at. */
    static final String DECLARED = "manifest";

    private final SeenBoxes boxes;
    private final Optional<Manifest> manifest;
    private final FindingReport findings;
    private final ZoneId zone;

    /**
     * @param manifest what its owner says of the machine, where he does
     * @param zone in which times are told
     */
    public Subject(Snapshot snapshot, Optional<Manifest> manifest, FindingReport findings, ZoneId zone) {
        this.boxes = SeenBoxes.in(snapshot);
        this.manifest = manifest;
        this.findings = findings;
        this.zone = zone;
    }

    Snapshot snapshot() {
        return boxes.snapshot();
    }

    SeenBoxes boxes() {
        return boxes;
    }

    Optional<Manifest> manifest() {
        return manifest;
    }

    FindingReport findings() {
        return findings;
    }

    ZoneId zone() {
        return zone;
    }

    String name() {
        return manifest.map(Manifest::workstation)
                .or(() -> snapshot().seen(Kinds.MACHINE).map(machine -> machine.hostname()))
                .orElse("this machine");
    }

    Times times() {
        return new Times(snapshot().takenAt(), zone);
    }

    /** A section of the manifest; empty where there is none. */
    <T> Optional<T> declared(Function<Manifest, T> section) {
        return manifest.map(section);
    }

    /** All that is told of a kind, as a section of this title and level. */
    List<Block> kind(int level, String title, PortKey<?, ?> kind) {
        var blocks = new ArrayList<Block>();
        for (var block : Documents.of(kind, snapshot(), zone).blocks()) {
            blocks.add(
                    block instanceof Block.Heading heading ? headed(heading, level, title, blocks.isEmpty()) : block);
        }
        return blocks;
    }

    private static Block.Heading headed(Block.Heading heading, int level, String title, boolean first) {
        return first
                ? new Block.Heading(level, Text.of(title), heading.provenance())
                : new Block.Heading(heading.level() + level - 2, heading.text(), heading.provenance());
    }

    /** The heading of a section that is told by one kind and says less, or more, than all of it. */
    Block.Heading heading(int level, String title, PortKey<?, ?> kind) {
        return new Block.Heading(level, Text.of(title), provenance(snapshot().of(kind)));
    }

    static Block.Heading heading(int level, String title) {
        return new Block.Heading(level, Text.of(title), Optional.empty());
    }

    private static Optional<Block.Provenance> provenance(Observation<?> seen) {
        return seen instanceof Observation.Known<?> known
                ? Optional.of(new Block.Provenance(known.source(), known.at()))
                : Optional.empty();
    }

    /** Why a kind was not seen, to stand where its facts would. Empty where it was. */
    Optional<Block> unseen(PortKey<?, ?> kind) {
        return snapshot().of(kind) instanceof Observation.Unknown<?> unknown
                ? Optional.of(
                        new Block.Note(Text.muted("not observed: " + kind + ": " + unknown.detail()), unknown.hint()))
                : Optional.empty();
    }
}
