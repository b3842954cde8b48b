package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import dev.atoll.core.observe.Kinds;
import java.util.List;
import java.util.Set;

/** The containers an {@link InMemoryWorld} shows. Thread-safe; never fails by itself. */
public final class InMemoryContainers implements Containers {
    private final InMemoryWorld world;

    InMemoryContainers(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<List<Container.State>> observe() {
        return world.observe(Kinds.CONTAINER);
    }

    @Override
    public Observation<List<ContainerDetails>> details(Set<String> names) {
        return world.observe(Kinds.CONTAINER_DETAILS)
                .map(all ->
                        all.stream().filter(one -> names.contains(one.name())).toList());
    }

    @Override
    public Observation<List<BoxContents>> contents(Set<String> names) {
        return world.observe(Kinds.BOX_CONTENTS)
                .map(all -> all.stream()
                        .filter(one -> names.stream()
                                .anyMatch(name -> BoxContents.boxOf(name).equals(one.name())))
                        .toList());
    }

    @Override
    public ActionOutcome create(BoxOrder order, StepOutput output) {
        return world.act(
                Kinds.CONTAINER, "create " + order.name(), () -> world.boxes().create(order));
    }

    @Override
    public ActionOutcome start(String name, Scope scope, StepOutput output) {
        return world.act(Kinds.CONTAINER, "start " + name, () -> world.boxes().start(name, scope));
    }

    @Override
    public ActionOutcome stop(String name, Scope scope, StepOutput output) {
        return world.act(Kinds.CONTAINER, "stop " + name, () -> world.boxes().stop(name, scope));
    }

    @Override
    public ActionOutcome remove(String name, Scope scope, StepOutput output) {
        return world.act(Kinds.CONTAINER, "remove " + name, () -> world.boxes().remove(name, scope));
    }
}
