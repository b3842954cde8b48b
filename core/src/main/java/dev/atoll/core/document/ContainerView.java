package dev.atoll.core.document;

import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How containers and boxes read. */
final class ContainerView implements KindView<List<Container.State>> {
    /** What one screen has room for. */
    private static final int BRIEFLY = 12;

    @Override
    public String title() {
        return "Containers";
    }

    @Override
    public List<Block> brief(List<Container.State> containers, Snapshot snapshot, Times times) {
        var shown = containers.stream()
                .sorted(Comparator.comparingInt(ContainerView::interest))
                .limit(BRIEFLY)
                .sorted(Comparator.comparingInt(containers::indexOf))
                .toList();
        var blocks = new ArrayList<>(table(shown, snapshot, times, false));
        if (containers.size() > shown.size()) {
            blocks.add(new Block.Paragraph(
                    Text.muted((containers.size() - shown.size()) + " more; `atoll container` shows them all")));
        }
        return blocks;
    }

    @Override
    public List<Block> whole(List<Container.State> containers, Snapshot snapshot, Times times) {
        return table(containers, snapshot, times, true);
    }

    @Override
    public List<String> names(List<Container.State> containers) {
        return containers.stream().map(Container.State::name).toList();
    }

    @Override
    public Optional<List<Block>> one(String name, List<Container.State> containers, Snapshot snapshot, Times times) {
        var blocks = new ArrayList<Block>();
        for (var container : containers) {
            if (container.name().equals(name)) {
                blocks.add(Block.Heading.of(2, name + scope(container)));
                var details = snapshot.seen(Kinds.CONTAINER_DETAILS).stream()
                        .flatMap(List::stream)
                        .filter(d -> d.name().equals(name) && d.scope() == container.scope())
                        .toList();
                var facts = facts(container, snapshot, times);
                details.forEach(d -> facts.addAll(ContainerDetailsView.facts(d)));
                facts.addAll(labels(container));
                blocks.add(new Block.Facts(facts));
                details.forEach(d -> blocks.addAll(ContainerDetailsView.sections(d)));
                snapshot.seen(Kinds.BOX_CONTENTS).stream()
                        .flatMap(List::stream)
                        .filter(c -> c.name().equals(name) && c.scope() == container.scope())
                        .forEach(c -> blocks.addAll(BoxContentsView.sections(c)));
            }
        }
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks);
    }

    private static List<Block> table(List<Container.State> containers, Snapshot snapshot, Times times, boolean whole) {
        if (containers.isEmpty()) {
            return List.of(new Block.Paragraph(Text.muted("none")));
        }
        var columns = new ArrayList<>(List.of(
                Block.Column.shrinking("NAME"),
                Block.Column.of("STATE"),
                Block.Column.of("KIND").optional(),
                Block.Column.shrinkingInFront("IMAGE"),
                Block.Column.of("PORTS")));
        if (whole) {
            columns.add(Block.Column.of("CREATED").optional());
        }
        var rows = containers.stream()
                .map(c -> {
                    var row = new ArrayList<>(List.of(
                            Text.strong(c.name() + scope(c)),
                            state(c, times),
                            Text.of(kind(c)),
                            Text.of(whole ? c.image().toString() : imageInBrief(c)),
                            Text.of(ports(c, snapshot))));
                    if (whole) {
                        row.add(Text.of(c.created().map(times::ago).orElse("")));
                    }
                    return List.copyOf(row);
                })
                .toList();
        return List.of(new Block.Table(columns, rows));
    }

    /** Where not all have room: what failed, then what runs. */
    private static int interest(Container.State container) {
        return container.failed() ? 0 : container.status() == Container.Status.RUNNING ? 1 : 2;
    }

    private static List<Block.Fact> facts(Container.State container, Snapshot snapshot, Times times) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact("State", state(container, times)));
        facts.add(Block.Fact.of("Kind", kind(container)));
        container.health().ifPresent(h -> facts.add(Block.Fact.of("Health", words(h))));
        facts.add(Block.Fact.of("Image", container.image().toString()));
        container.imageId().ifPresent(id -> facts.add(Block.Fact.of("Image id", id)));
        facts.add(Block.Fact.of("Id", container.id()));
        container.created().ifPresent(at -> facts.add(Block.Fact.of("Created", times.stamp(at))));
        container.started().ifPresent(at -> facts.add(Block.Fact.of("Started", times.stamp(at))));
        container
                .removedAtStop()
                .filter(removed -> removed)
                .ifPresent(removed -> facts.add(new Block.Fact(
                        "At its stop", Text.warning("removed, with everything in it (it was made with --rm)"))));
        var ports = ports(container, snapshot);
        if (!ports.isEmpty()) {
            facts.add(Block.Fact.of("Ports", ports));
        }
        if (!container.networks().isEmpty()) {
            facts.add(Block.Fact.of("Networks", String.join(", ", container.networks())));
        }
        return facts;
    }

    private static List<Block.Fact> labels(Container.State container) {
        return container.labels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(label -> Block.Fact.of("Label", label.getKey() + "=" + label.getValue()))
                .toList();
    }

    static Text state(Container.State container, Times times) {
        var status = container.status();
        return switch (status) {
            case RUNNING ->
                Text.good("up"
                        + container.started().map(at -> " " + times.since(at)).orElse(""));
            case EXITED -> {
                var words = "exited"
                        + container
                                .exitCode()
                                .filter(code -> code != 0)
                                .map(code -> " (" + code + ")")
                                .orElse("")
                        + container.exited().map(at -> " " + times.ago(at)).orElse("");
                yield container.failed() ? Text.bad(words) : Text.muted(words);
            }
            case CREATED -> Text.muted("never started");
            case PAUSED -> Text.warning("paused");
            case INITIALIZED, STOPPING, REMOVING, UNKNOWN -> Text.warning(words(status));
        };
    }

    private static String kind(Container.State container) {
        return container.box().map(ContainerView::words).orElse("container");
    }

    private static String imageInBrief(Container.State container) {
        return container.image().shortName()
                + container.image().tag().map(tag -> ":" + tag).orElse("");
    }

    private static String scope(Container.State container) {
        return container.scope() == Scope.SYSTEM ? " (rootful)" : "";
    }

    /** Published ports, and with host networking those its processes listen on: podman knows nothing of the latter. */
    private static String ports(Container.State container, Snapshot snapshot) {
        var published = container.ports().stream()
                .map(p -> p.hostPort() == p.containerPort()
                        ? Integer.toString(p.hostPort())
                        : p.hostPort() + "→" + p.containerPort());
        var listening = snapshot.seen(Kinds.LISTENER).stream()
                .flatMap(List::stream)
                .filter(l -> l.owner()
                        .filter(owner -> owner instanceof Listener.Owner.OfContainer box
                                && box.id().equals(container.id()))
                        .isPresent())
                .map(l -> Integer.toString(l.port()));
        return Stream.concat(published, listening).distinct().collect(Collectors.joining(" "));
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
