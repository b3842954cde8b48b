package dev.atoll.core.observe;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.listener.Listener;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot tells of containers, to be asked by name: a manifest may declare thousands, and each is asked about
 * several times. Immutable.
 */
public final class SeenBoxes {
    /** A name may be taken in both worlds. */
    private record Key(String name, Scope scope) {}

    private final Snapshot snapshot;
    private final Map<Key, Container.State> containers;
    private final Map<String, Container.State> byId;
    private final Map<Key, ContainerDetails> details;
    private final Map<Key, BoxContents> contents;
    private final Map<Integer, List<Listener.State>> byPort;
    private final Map<String, List<Listener.State>> byContainer;

    private SeenBoxes(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.containers = byName(snapshot.seen(Kinds.CONTAINER), c -> new Key(c.name(), c.scope()));
        this.byId = snapshot.seen(Kinds.CONTAINER).orElse(List.of()).stream()
                .collect(Collectors.toMap(Container.State::id, Function.identity(), (one, other) -> one));
        this.details = byName(snapshot.seen(Kinds.CONTAINER_DETAILS), d -> new Key(d.name(), d.scope()));
        this.contents = byName(snapshot.seen(Kinds.BOX_CONTENTS), c -> new Key(c.name(), c.scope()));
        var listeners = snapshot.seen(Kinds.LISTENER).orElse(List.of());
        this.byPort = listeners.stream().collect(Collectors.groupingBy(Listener.State::port));
        this.byContainer = listeners.stream()
                .filter(listener -> container(listener).isPresent())
                .collect(Collectors.groupingBy(listener -> container(listener).orElseThrow()));
    }

    public static SeenBoxes in(Snapshot snapshot) {
        return new SeenBoxes(snapshot);
    }

    private static <T> Map<Key, T> byName(Optional<List<T>> all, Function<T, Key> key) {
        return all.orElse(List.of()).stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one));
    }

    private static Optional<String> container(Listener.State listener) {
        return listener.owner()
                .filter(Listener.Owner.OfContainer.class::isInstance)
                .map(owner -> ((Listener.Owner.OfContainer) owner).id());
    }

    /** What it was made from. */
    public Snapshot snapshot() {
        return snapshot;
    }

    public Optional<Container.State> container(String name, Scope scope) {
        return Optional.ofNullable(containers.get(new Key(name, scope)));
    }

    /** Unknown where they were asked for and not told, of this one or of all. */
    public Observation<ContainerDetails> details(Container.State container) {
        return one(snapshot.of(Kinds.CONTAINER_DETAILS), details.get(key(container)), "details");
    }

    /** Unknown likewise. */
    public Observation<BoxContents> contents(Container.State container) {
        return one(snapshot.of(Kinds.BOX_CONTENTS), contents.get(key(container)), "what is in it");
    }

    private static Key key(Container.State container) {
        return new Key(container.name(), container.scope());
    }

    private static <T> Observation<T> one(Observation<List<T>> all, @Nullable T one, String what) {
        return switch (all) {
            case Observation.Unknown<List<T>> unknown ->
                new Observation.Unknown<>(unknown.cause(), unknown.detail(), unknown.hint(), unknown.at());
            case Observation.Known<List<T>> known ->
                one == null
                        ? new Observation.Unknown<>(
                                Cause.UNREADABLE, what + " was not told", Optional.empty(), known.at())
                        : new Observation.Known<>(one, known.at(), known.gaps(), known.source());
        };
    }

    /** The container that a listener is in, where it is in one that was seen. */
    public Optional<Container.State> around(Listener.State listener) {
        return container(listener).flatMap(id -> Optional.ofNullable(byId.get(id)));
    }

    /** Whoever listens on this port. */
    public Stream<Listener.State> listening(int port) {
        return byPort.getOrDefault(port, List.of()).stream();
    }

    /** What listens in this container. */
    public List<Listener.State> listeners(Container.State container) {
        return byContainer.getOrDefault(container.id(), List.of());
    }
}
