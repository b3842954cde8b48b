package dev.atoll.core.document;

import dev.atoll.core.container.Container;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How listeners read. */
final class ListenerView implements KindView<List<Listener.State>> {
    @Override
    public String title() {
        return "Listeners";
    }

    /** By who gets to them. TCP alone: what people open is TCP, and one screen has room for little else. */
    @Override
    public List<Block> brief(List<Listener.State> listeners, Snapshot snapshot, Times times) {
        var names = boxes(snapshot);
        var byReach = new LinkedHashMap<Text, List<Listener.State>>();
        listeners.stream()
                .filter(l -> l.protocol() == Listener.Protocol.TCP)
                .sorted(Comparator.comparingInt(l -> -l.reach().size()))
                .forEach(l -> byReach.computeIfAbsent(ReachWords.of(l.reach()), reach -> new ArrayList<>())
                        .add(l));
        return byReach.isEmpty()
                ? List.of(new Block.Paragraph(Text.muted("none")))
                : List.of(new Block.Facts(byReach.entrySet().stream()
                        .map(entry -> new Block.Fact(
                                entry.getKey().words(),
                                new Text(
                                        ports(entry.getValue(), names),
                                        entry.getKey().tone())))
                        .toList()));
    }

    /** {@code 22 sshd.service, 5003 5173 opencode-dev}. */
    private static String ports(List<Listener.State> listeners, Map<String, String> names) {
        var byOwner = new LinkedHashMap<String, Set<Integer>>();
        listeners.forEach(l -> byOwner.computeIfAbsent(
                        Optional.of(owner(l, names))
                                .filter(owner -> !owner.isEmpty())
                                .orElseGet(() -> program(l)),
                        owner -> new TreeSet<>())
                .add(l.port()));
        return byOwner.entrySet().stream()
                .map(entry -> entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(" ")) + " "
                        + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    @Override
    public List<Block> whole(List<Listener.State> listeners, Snapshot snapshot, Times times) {
        return table(listeners, snapshot);
    }

    @Override
    public List<String> names(List<Listener.State> listeners) {
        return listeners.stream()
                .map(l -> Integer.toString(l.port()))
                .distinct()
                .toList();
    }

    /** Who listens on a port. */
    @Override
    public Optional<List<Block>> one(String port, List<Listener.State> listeners, Snapshot snapshot, Times times) {
        var names = boxes(snapshot);
        var blocks = listeners.stream()
                .filter(l -> Integer.toString(l.port()).equals(port))
                .<Block>mapMulti((l, block) -> {
                    block.accept(Block.Heading.of(2, "Port " + l.port() + (udp(l) ? "/udp" : "")));
                    block.accept(new Block.Facts(List.of(
                            Block.Fact.of("Address", l.address()),
                            new Block.Fact("Reached from", ReachWords.of(l.reach())),
                            Block.Fact.of(
                                    "Process",
                                    program(l)
                                            + l.process()
                                                    .map(p -> ", process " + p.pid())
                                                    .orElse("")),
                            Block.Fact.of("Of", owner(l, names)))));
                })
                .toList();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks);
    }

    private static Map<String, String> boxes(Snapshot snapshot) {
        return snapshot.seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .collect(Collectors.toMap(Container.State::id, Container.State::name, (one, other) -> one));
    }

    private static boolean udp(Listener.State listener) {
        return listener.protocol() == Listener.Protocol.UDP;
    }

    private static String program(Listener.State listener) {
        return listener.process().map(Listener.Program::name).orElse("another user's");
    }

    private static List<Block> table(List<Listener.State> listeners, Snapshot snapshot) {
        if (listeners.isEmpty()) {
            return List.of(new Block.Paragraph(Text.muted("none")));
        }
        var names = boxes(snapshot);
        return List.of(new Block.Table(
                List.of(
                        Block.Column.of("PORT"),
                        Block.Column.shrinking("ADDRESS"),
                        Block.Column.of("REACHED FROM"),
                        Block.Column.shrinking("PROCESS"),
                        Block.Column.shrinking("OF")),
                listeners.stream()
                        .map(l -> List.of(
                                Text.strong(l.port() + (udp(l) ? "/udp" : "")),
                                Text.of(l.address()),
                                ReachWords.of(l.reach()),
                                new Text(program(l), l.process().isPresent() ? Text.Tone.PLAIN : Text.Tone.MUTED),
                                Text.of(owner(l, names))))
                        .toList()));
    }

    private static String owner(Listener.State listener, Map<String, String> containers) {
        return listener.owner()
                .map(owner -> switch (owner) {
                    case Listener.Owner.OfContainer box ->
                        containers.getOrDefault(
                                box.id(),
                                "container "
                                        + box.id()
                                                .substring(
                                                        0, Math.min(12, box.id().length())));
                    case Listener.Owner.OfUnit unit -> unit.name();
                })
                .orElse("");
    }
}
