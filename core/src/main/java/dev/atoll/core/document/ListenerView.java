package dev.atoll.core.document;

import dev.atoll.core.container.Container;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How listeners read. */
final class ListenerView implements KindView<List<Listener.State>> {
    @Override
    public String title() {
        return "Listeners";
    }

    /** TCP alone: what people open is TCP, and one screen has room for little else. */
    @Override
    public List<Block> brief(List<Listener.State> listeners, Snapshot snapshot, Times times) {
        return table(
                listeners.stream()
                        .filter(l -> l.protocol() == Listener.Protocol.TCP)
                        .toList(),
                snapshot);
    }

    @Override
    public List<Block> whole(List<Listener.State> listeners, Snapshot snapshot, Times times) {
        return table(listeners, snapshot);
    }

    private static List<Block> table(List<Listener.State> listeners, Snapshot snapshot) {
        if (listeners.isEmpty()) {
            return List.of(new Block.Paragraph(Text.muted("none")));
        }
        var names = snapshot.seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .collect(Collectors.toMap(Container.State::id, Container.State::name, (one, other) -> one));
        return List.of(new Block.Table(
                List.of(
                        Block.Column.right("PORT"),
                        Block.Column.of("ADDRESS"),
                        Block.Column.of("REACHED FROM"),
                        Block.Column.of("PROCESS"),
                        Block.Column.shrinking("OF")),
                listeners.stream()
                        .map(l -> List.of(
                                Text.strong(l.port() + (l.protocol() == Listener.Protocol.UDP ? "/udp" : "")),
                                Text.of(l.address()),
                                reach(l),
                                l.process().map(p -> Text.of(p.name())).orElse(Text.muted("another user's")),
                                Text.of(owner(l, names))))
                        .toList()));
    }

    private static Text reach(Listener.State listener) {
        if (listener.reach().contains(Listener.Reach.LAN)) {
            return Text.warning(listener.reach().contains(Listener.Reach.TAILNET) ? "everywhere" : "LAN");
        }
        return Text.of(listener.reach().stream()
                .sorted()
                .map(reach -> reach == Listener.Reach.LOOPBACK
                        ? "this machine"
                        : reach.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
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
