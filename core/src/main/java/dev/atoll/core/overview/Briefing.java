package dev.atoll.core.overview;

import dev.atoll.core.common.Observation;
import dev.atoll.core.container.Container;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Text;
import dev.atoll.core.host.Host;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody who is to help on this machine, an AI assistant mostly, has to know of it: short, with what he may suggest
 * and what not. A pure function; whoever hands it on redacts it first.
 */
public final class Briefing {
    private static final int BOXES = 20;

    private Briefing() {}

    public static Document of(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(
                Text.of("Seen by Atoll at " + subject.snapshot().takenAt().truncatedTo(ChronoUnit.SECONDS)
                        + ". What is not said here was not looked at: ask, do not guess.")));
        blocks.add(new Block.Facts(facts(subject)));
        blocks.addAll(boxes(subject));
        blocks.add(Subject.heading(2, "You may suggest"));
        blocks.add(new Block.Commands(allowed(subject)));
        blocks.add(Subject.heading(2, "Not without having shown what it destroys"));
        blocks.add(
                new Block.Paragraph(Text.of("Before any command that removes, replaces, resets, prunes, rebases or logs"
                        + " out, suggest this with that command in it, and read its answer together:")));
        blocks.add(new Block.Commands(List.of("atoll what-if \"COMMAND\"")));
        blocks.add(new Block.Paragraph(Text.of("Never suggest dnf, apt or pip on the host, curl piped into a shell,"
                + " rpm-ostree install for a development tool, or anything that prints a secret.")));
        return new Document("This workstation, for whoever helps on it", blocks);
    }

    private static List<Block.Fact> facts(Subject subject) {
        var facts = new ArrayList<Block.Fact>();
        subject.snapshot()
                .seen(Kinds.MACHINE)
                .ifPresent(machine ->
                        facts.add(Block.Fact.of("System", machine.os().words() + ", Linux " + machine.kernel())));
        facts.add(Block.Fact.of("Host", host(subject)));
        facts.add(Block.Fact.of(
                "Updates",
                subject.snapshot().seen(Kinds.TASK).stream()
                        .flatMap(List::stream)
                        .filter(task -> task.enabled() && task.updates().isPresent())
                        .map(task -> task.name() + " (" + task.updates().orElseThrow() + ")")
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining(", "),
                                words -> words.isEmpty() ? "by nobody that was seen" : words))));
        facts.add(Block.Fact.of("Wrong now", subject.findings().open().size() + " findings; atoll status has them"));
        return facts;
    }

    private static String host(Subject subject) {
        return switch (subject.snapshot().of(Kinds.HOST)) {
            case Observation.Unknown<Host.State> unknown -> "not observed: " + unknown.detail();
            case Observation.Known<Host.State> known ->
                known.value()
                        .booted()
                        .map(booted -> "image-based ("
                                + booted.image().map(Object::toString).orElse("no image named")
                                + "): /usr is read-only, tools go into a box")
                        .orElse("no deployment is booted");
        };
    }

    private static List<Block> boxes(Subject subject) {
        var specs = subject.declared(Manifest::boxes).orElse(Map.of());
        var boxes = subject.snapshot().seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .filter(container -> container.box().isPresent())
                .toList();
        var seen = subject.boxes();
        var blocks = new ArrayList<Block>();
        blocks.add(subject.heading(2, "Boxes", Kinds.CONTAINER));
        subject.unseen(Kinds.CONTAINER).ifPresent(blocks::add);
        if (!boxes.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("They share the user's home and the host's network unless it is said"
                    + " otherwise: a file changed in one is changed in all, and a port taken in one is taken.")));
            blocks.add(new Block.Table(
                    List.of(
                            Block.Column.of("BOX"),
                            Block.Column.of("STATE"),
                            Block.Column.shrinking("IMAGE"),
                            Block.Column.shrinking("FOR"),
                            Block.Column.of("PORTS")),
                    boxes.stream()
                            .limit(BOXES)
                            .map(box -> row(box, Optional.ofNullable(specs.get(box.name())), seen))
                            .toList()));
        }
        if (boxes.size() > BOXES) {
            blocks.add(new Block.Paragraph(Text.muted((boxes.size() - BOXES) + " more")));
        }
        return blocks;
    }

    private static List<Text> row(Container.State box, Optional<BoxSpec> spec, SeenBoxes seen) {
        return List.of(
                Text.strong(box.name()),
                Text.of(BoxSections.state(box)),
                Text.of(box.image().toString()),
                Text.of(spec.flatMap(BoxSpec::purpose).orElse("")
                        + (spec.map(BoxSpec::protectedOne).orElse(false) ? " (protected)" : "")),
                Text.of(BoxSections.ports(box, seen)));
    }

    /** Each only looks, or changes one box alone. */
    private static List<String> allowed(Subject subject) {
        var lines = new ArrayList<>(List.of(
                "# what is, what is wrong, what is not as declared, what would be done about it",
                "atoll status",
                "atoll drift",
                "atoll plan",
                "# one thing closely: container, peer, volume, service, listener, task",
                "atoll container show NAME",
                "atoll service show NAME"));
        subject.snapshot().seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .filter(container -> container.box().isPresent())
                .findFirst()
                .ifPresent(box ->
                        lines.addAll(List.of("# a command in a box", "distrobox enter " + box.name() + " -- COMMAND")));
        lines.addAll(List.of("# what something says", "journalctl --unit NAME --lines 50"));
        return lines;
    }
}
