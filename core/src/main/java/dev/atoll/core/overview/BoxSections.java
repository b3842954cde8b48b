package dev.atoll.core.overview;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.QuadletSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.service.Quadlet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every box by itself, seen or declared, then what else runs in containers, and what could be made. */
final class BoxSections {
    private BoxSections() {}

    static List<Block> of(Subject subject) {
        var blocks = new ArrayList<Block>();
        blocks.add(subject.heading(2, "Boxes", Kinds.CONTAINER));
        subject.unseen(Kinds.CONTAINER).ifPresent(blocks::add);
        var specs = subject.declared(Manifest::boxes).orElse(Map.of());
        var boxes = subject.boxes();
        var containers = subject.snapshot().seen(Kinds.CONTAINER).orElse(List.of());
        containers.stream()
                .filter(container -> container.box().isPresent())
                .forEach(box -> blocks.addAll(new BoxSection(subject).seen(box, spec(specs, box))));
        specs.entrySet().stream()
                .filter(spec -> spec.getValue().state() != BoxSpec.State.ABSENT)
                .filter(spec ->
                        boxes.container(spec.getKey(), spec.getValue().scope()).isEmpty())
                .forEach(spec -> blocks.addAll(new BoxSection(subject).declared(spec.getKey(), spec.getValue())));
        blocks.addAll(others(containers, boxes));
        blocks.addAll(templates(subject));
        blocks.addAll(quadlets(subject));
        return blocks;
    }

    private static Optional<BoxSpec> spec(Map<String, BoxSpec> specs, Container.State box) {
        return Optional.ofNullable(specs.get(box.name())).filter(spec -> spec.scope() == box.scope());
    }

    private static List<Block> others(List<Container.State> containers, SeenBoxes boxes) {
        var rows = containers.stream()
                .filter(container -> container.box().isEmpty())
                .map(container -> List.of(
                        Text.strong(container.name() + (container.scope() == Scope.SYSTEM ? " (rootful)" : "")),
                        Text.of(state(container)),
                        Text.of(container.image().toString()),
                        Text.of(ports(container, boxes))))
                .toList();
        return table("Other containers", List.of("NAME", "STATE", "IMAGE", "PORTS"), rows);
    }

    private static List<Block> templates(Subject subject) {
        var rows = subject.declared(Manifest::templates).orElse(Map.of()).entrySet().stream()
                .map(template -> List.of(
                        Text.strong(template.getKey()),
                        Text.of(template.getValue()
                                .image()
                                .map(Object::toString)
                                .orElse("")),
                        Text.of(template.getValue().purpose().orElse(""))))
                .toList();
        return table("Templates: declared, not made", List.of("NAME", "IMAGE", "PURPOSE"), rows);
    }

    private static List<Block> quadlets(Subject subject) {
        var rows = subject.declared(Manifest::quadlets).orElse(Map.of()).entrySet().stream()
                .map(quadlet -> List.of(
                        Text.strong(quadlet.getKey()),
                        Text.of(quadlet.getValue().file().toString()),
                        Text.of(quadlet.getValue().state().name().toLowerCase(Locale.ROOT)),
                        now(quadlet.getValue(), subject.snapshot())))
                .toList();
        return table("Quadlets", List.of("NAME", "FILE", "WANTED", "NOW"), rows);
    }

    private static Text now(QuadletSpec quadlet, Snapshot snapshot) {
        return switch (Quadlet.of(quadlet.file().value(), snapshot.of(Kinds.QUADLETS))) {
            case Observation.Unknown<Optional<Quadlet.State>> unknown -> Text.warning("not seen: " + unknown.detail());
            case Observation.Known<Optional<Quadlet.State>> known ->
                known.value()
                        .map(seen -> Text.of(seen.runs() ? "runs" : "does not run"))
                        .orElseGet(() -> Text.warning("no such file"));
        };
    }

    /** Nothing where there is nothing to say. */
    static List<Block> table(String title, List<String> columns, List<List<Text>> rows) {
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        Subject.heading(3, title),
                        new Block.Table(
                                columns.stream().map(Block.Column::shrinking).toList(), rows));
    }

    static String state(Container.State container) {
        return switch (container.status()) {
            case RUNNING -> "running";
            case EXITED ->
                "exited"
                        + container
                                .exitCode()
                                .filter(code -> code != 0)
                                .map(code -> " (" + code + ")")
                                .orElse("");
            case CREATED -> "never started";
            case PAUSED -> "paused";
            case INITIALIZED, STOPPING, REMOVING, UNKNOWN ->
                container.status().name().toLowerCase(Locale.ROOT);
        };
    }

    /** What it publishes, and what listens in it. */
    static String ports(Container.State container, SeenBoxes boxes) {
        var listening = boxes.listeners(container).stream()
                .filter(listener -> listener.protocol() == Listener.Protocol.TCP)
                .map(Listener.State::port);
        return Stream.concat(container.ports().stream().map(Container.PublishedPort::hostPort), listening)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
