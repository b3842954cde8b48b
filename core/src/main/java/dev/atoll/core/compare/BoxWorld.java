package dev.atoll.core.compare;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a snapshot tells of containers, to be asked by name: a manifest may declare thousands. */
final class BoxWorld {
    /** A name may be taken in both worlds. */
    private record Key(String name, Scope scope) {}

    private final Snapshot snapshot;
    private final Map<Key, Container.State> containers;
    private final Map<Key, ContainerDetails> details;
    private final Map<Key, BoxContents> contents;
    private final Map<Integer, List<Listener.State>> listeners;
    private final Map<String, Service.State> userUnits;

    BoxWorld(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.containers = byName(snapshot.seen(Kinds.CONTAINER).orElse(List.of()), c -> new Key(c.name(), c.scope()));
        this.details =
                byName(snapshot.seen(Kinds.CONTAINER_DETAILS).orElse(List.of()), d -> new Key(d.name(), d.scope()));
        this.contents = byName(snapshot.seen(Kinds.BOX_CONTENTS).orElse(List.of()), c -> new Key(c.name(), c.scope()));
        this.listeners = snapshot.seen(Kinds.LISTENER).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(Listener.State::port));
        this.userUnits = snapshot.seen(Kinds.SERVICE).stream()
                .flatMap(units -> units.units().stream())
                .filter(unit -> unit.scope() == Scope.USER)
                .collect(Collectors.toMap(Service.State::name, Function.identity(), (one, other) -> one));
    }

    private static <T> Map<Key, T> byName(List<T> all, Function<T, Key> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, other) -> one));
    }

    Observation<List<Container.State>> containers() {
        return snapshot.of(Kinds.CONTAINER);
    }

    Optional<Container.State> container(String name, Scope scope) {
        return Optional.ofNullable(containers.get(new Key(name, scope)));
    }

    /** Of this one; Unknown where its details were asked for and not told. */
    Observation<ContainerDetails> details(Container.State container) {
        return one(snapshot.of(Kinds.CONTAINER_DETAILS), details.get(key(container)), "details");
    }

    Observation<BoxContents> contents(Container.State container) {
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

    Observation<List<Listener.State>> listeners() {
        return snapshot.of(Kinds.LISTENER);
    }

    Stream<Listener.State> at(int port) {
        return listeners.getOrDefault(port, List.of()).stream();
    }

    Observation<Service.Units> units() {
        return snapshot.of(Kinds.SERVICE);
    }

    Optional<Service.State> userUnit(String name) {
        return Optional.ofNullable(userUnits.get(name));
    }
}
