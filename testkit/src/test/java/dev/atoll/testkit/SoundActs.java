package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Containers that are acted on and keep every rule; each broken one differs in one thing. Run by the kit's own test alone. */
class SoundActs implements ContainersActs, Containers {
    final Map<String, Container.State> there = new TreeMap<>(Map.of("web", box("web", 0, false)));
    private int made;

    static Container.State box(String name, int number, boolean box) {
        return new Container.State(
                name + number,
                name,
                Scope.USER,
                ImageRef.parse("fedora:43"),
                Optional.empty(),
                Container.Status.CREATED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                box ? Optional.of(Container.BoxTool.DISTROBOX) : Optional.empty());
    }

    static ActionOutcome refused(String why) {
        return ActionOutcome.failed(Kind.REFUSED, why, "look");
    }

    @Override
    public Containers port() {
        return this;
    }

    @Override
    public BoxOrder order(String name) {
        return BoxOrder.of(name, Scope.USER, ImageRef.parse("fedora:43"));
    }

    @Override
    public Container.State noBox() {
        return box("web", 0, false);
    }

    @Override
    public Observation<List<Container.State>> observe() {
        return Observation.known(List.copyOf(there.values()), SoundContainers.AT);
    }

    @Override
    public Observation<List<ContainerDetails>> details(Set<String> names) {
        return Observation.known(List.of(), SoundContainers.AT);
    }

    @Override
    public Observation<List<BoxContents>> contents(Set<String> names) {
        return Observation.known(List.of(), SoundContainers.AT);
    }

    @Override
    public ActionOutcome create(BoxOrder order, StepOutput output) {
        if (there.containsKey(order.name())) {
            return new ActionOutcome.AlreadySo();
        }
        if (!order.name().matches("[a-z][a-z-]*")) {
            return refused("no name: " + order.name());
        }
        var image = order.image().orElseThrow().toString();
        if (image.contains("no-such")) {
            return refused(image + ": not known");
        }
        there.put(order.name(), box(order.name(), ++made, true));
        return ActionOutcome.done();
    }

    @Override
    public ActionOutcome start(String name, Scope scope, StepOutput output) {
        return turn(name, Container.Status.RUNNING);
    }

    @Override
    public ActionOutcome stop(String name, Scope scope, StepOutput output) {
        var box = there.get(name);
        return box != null && box.status() == Container.Status.CREATED
                ? new ActionOutcome.AlreadySo()
                : turn(name, Container.Status.EXITED);
    }

    private ActionOutcome turn(String name, Container.Status status) {
        var box = there.get(name);
        if (box == null) {
            return refused("no container " + name);
        }
        if (box.status() == status) {
            return new ActionOutcome.AlreadySo();
        }
        there.put(
                name,
                status == Container.Status.RUNNING
                        ? box.running(SoundContainers.AT)
                        : box.ended(0, SoundContainers.AT));
        return ActionOutcome.done();
    }

    @Override
    public ActionOutcome remove(String name, Scope scope, StepOutput output) {
        var box = there.get(name);
        if (box == null) {
            return new ActionOutcome.AlreadySo();
        }
        if (box.box().isEmpty()) {
            return refused(name + " is no box");
        }
        there.remove(name);
        return ActionOutcome.done();
    }
}
