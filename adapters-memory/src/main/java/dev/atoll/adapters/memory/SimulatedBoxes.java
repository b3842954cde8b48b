package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What becomes of a world's containers when somebody acts on them: it refuses what podman and distrobox refuse. Every
 * registry but {@code localhost} has every image. Its callers hold the world still.
 */
final class SimulatedBoxes {
    private static final String PODMANS_RULE = "[a-zA-Z0-9][a-zA-Z0-9_.-]*";

    /** How podman tells of a process that was asked to end. */
    private static final int TERMINATED = 143;

    private final InMemoryWorld world;
    /** What boxes exported that are gone: it lies in the home of their owner, and stays there. */
    private final Map<String, ContainerDetails.Box> exports = new HashMap<>();

    SimulatedBoxes(InMemoryWorld world) {
        this.world = world;
    }

    ActionOutcome create(BoxOrder order) {
        var there = find(order.name(), order.scope());
        if (there.isPresent()) {
            return there.get().box().isPresent()
                    ? new ActionOutcome.AlreadySo()
                    : refused("the name " + order.name() + " is taken by a container that is no box");
        }
        if (!order.name().matches(PODMANS_RULE)) {
            return refused("'" + order.name() + "' is no name for a container");
        }
        var source = order.cloneOf().flatMap(name -> find(name, order.scope()));
        if (order.cloneOf().isPresent() && source.isEmpty()) {
            return refused("there is no container " + order.cloneOf().get() + " to copy");
        }
        var image = order.image().orElseGet(() -> source.orElseThrow().image());
        if (image.name().startsWith("localhost/")
                && states().stream().noneMatch(box -> box.image().equals(image))) {
            return refused(image + ": image not known");
        }
        var made = new NewBox(order, image, world.now());
        put(new KeptBox(
                made.state(),
                exporting(made.details()),
                source.flatMap(this::kept)
                        .map(KeptBox::contents)
                        .map(made::copying)
                        .orElseGet(made::contents)));
        return ActionOutcome.done();
    }

    ActionOutcome start(String name, Scope scope) {
        return found(name, scope, box -> {
            if (box.status() == Container.Status.RUNNING) {
                return new ActionOutcome.AlreadySo();
            }
            turn(box, box.running(world.now()));
            return ActionOutcome.done();
        });
    }

    ActionOutcome stop(String name, Scope scope) {
        return found(name, scope, box -> {
            if (box.status() != Container.Status.RUNNING) {
                return new ActionOutcome.AlreadySo();
            }
            if (box.removedAtStop().orElse(false)) {
                drop(box);
            } else {
                turn(box, box.ended(TERMINATED, world.now()));
            }
            return ActionOutcome.done();
        });
    }

    ActionOutcome remove(String name, Scope scope) {
        var there = find(name, scope);
        if (there.isEmpty()) {
            return new ActionOutcome.AlreadySo();
        }
        if (there.get().box().isEmpty()) {
            return refused(name + " was made by no box tool");
        }
        drop(there.get());
        return ActionOutcome.done();
    }

    Optional<Container.State> find(String name, Scope scope) {
        return states().stream()
                .filter(box -> box.name().equals(name) && box.scope() == scope)
                .findFirst();
    }

    /** Those that something can be done in. */
    List<Container.State> running() {
        return states().stream()
                .filter(box -> box.box().isPresent() && box.status() == Container.Status.RUNNING)
                .toList();
    }

    /** All that is told of it. */
    Optional<KeptBox> kept(Container.State box) {
        return details().stream()
                .filter(one -> one.name().equals(box.name()) && one.scope() == box.scope())
                .findFirst()
                .flatMap(details -> contents().stream()
                        .filter(one -> one.name().equals(box.name()) && one.scope() == box.scope())
                        .findFirst()
                        .map(contents -> new KeptBox(box, details, contents)));
    }

    void put(KeptBox box) {
        world.show(Kinds.CONTAINER, with(states(), box.state(), Container.State::name, Container.State::scope));
        world.show(
                Kinds.CONTAINER_DETAILS,
                with(details(), box.details(), ContainerDetails::name, ContainerDetails::scope));
        world.show(Kinds.BOX_CONTENTS, with(contents(), box.contents(), BoxContents::name, BoxContents::scope));
    }

    static ActionOutcome refused(String why) {
        return ActionOutcome.failed(Kind.REFUSED, why, "podman ps --all");
    }

    private ContainerDetails exporting(ContainerDetails made) {
        return Optional.ofNullable(exports.get(made.name() + " " + made.scope()))
                .map(left -> SimulatedInsides.exporting(made, left.applications(), left.binaries()))
                .orElse(made);
    }

    private static ActionOutcome absent(String name) {
        return refused("no container with name or ID \"" + name + "\" found");
    }

    private ActionOutcome found(String name, Scope scope, Function<Container.State, ActionOutcome> verb) {
        return find(name, scope).map(verb).orElseGet(() -> absent(name));
    }

    /** Nothing that ran in it runs on. */
    private void turn(Container.State box, Container.State now) {
        silence(box);
        world.show(Kinds.CONTAINER, with(states(), now, Container.State::name, Container.State::scope));
        kept(now).ifPresent(kept -> put(new KeptBox(now, kept.details(), NewBox.quiet(kept.contents()))));
    }

    private void drop(Container.State box) {
        silence(box);
        kept(box)
                .flatMap(there -> there.details().box())
                .ifPresent(there -> exports.put(box.name() + " " + box.scope(), there));
        world.show(
                Kinds.CONTAINER,
                states().stream().filter(one -> !one.id().equals(box.id())).toList());
        world.show(
                Kinds.CONTAINER_DETAILS,
                details().stream()
                        .filter(one -> !one.name().equals(box.name()) || one.scope() != box.scope())
                        .toList());
        world.show(
                Kinds.BOX_CONTENTS,
                contents().stream()
                        .filter(one -> !one.name().equals(box.name()) || one.scope() != box.scope())
                        .toList());
    }

    private void silence(Container.State box) {
        if (box.scope() == Scope.USER && box.status() == Container.Status.RUNNING) {
            world.units().boxEnded(box.name());
        }
        world.show(
                Kinds.LISTENER,
                world.shown(Kinds.LISTENER, List.of()).stream()
                        .filter(listener -> !in(box, listener))
                        .toList());
    }

    private static boolean in(Container.State box, Listener.State listener) {
        return listener.owner()
                .filter(Listener.Owner.OfContainer.class::isInstance)
                .map(owner -> ((Listener.Owner.OfContainer) owner).id().equals(box.id()))
                .orElse(false);
    }

    private static <T> List<T> with(List<T> all, T one, Function<T, String> name, Function<T, Scope> scope) {
        return Stream.concat(
                        all.stream()
                                .filter(other -> !name.apply(other).equals(name.apply(one))
                                        || scope.apply(other) != scope.apply(one)),
                        Stream.of(one))
                .sorted(Comparator.comparing(name).thenComparing(scope))
                .toList();
    }

    private List<Container.State> states() {
        return world.shown(Kinds.CONTAINER, List.of());
    }

    private List<ContainerDetails> details() {
        return world.shown(Kinds.CONTAINER_DETAILS, List.of());
    }

    private List<BoxContents> contents() {
        return world.shown(Kinds.BOX_CONTENTS, List.of());
    }
}
