package dev.atoll.core.apply;

import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Texts;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.BoxLosses;
import dev.atoll.core.plan.Losses;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Radius;
import dev.atoll.core.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Plans what is asked to be done with one container that is there: a change or few. Pure. What is protected, what no box
 * tool made and what would leave nothing to go back to is refused, with the line to type where there is one.
 */
final class RequestedContainer {
    private final ContainerRequest request;
    private final Optional<BoxSpec> declared;
    private final boolean guarded;
    private final Radius radius;
    private final List<Step> steps = new ArrayList<>();
    private final ResourceAddress address;

    private RequestedContainer(ContainerRequest request, Optional<Manifest> manifest, SeenBoxes seen) {
        this.request = request;
        this.declared = manifest.flatMap(
                        file -> Optional.ofNullable(file.boxes().get(request.name())))
                .filter(box -> box.scope() == request.scope());
        this.guarded = manifest.flatMap(file -> Optional.ofNullable(file.boxes().get(request.name()))
                        .or(() -> Optional.ofNullable(file.templates().get(request.name()))))
                .filter(box -> box.scope() == request.scope())
                .filter(BoxSpec::protectedOne)
                .isPresent();
        this.radius = new Radius(seen);
        this.address = seen.container(request.name(), request.scope())
                .map(BoxLosses::address)
                .orElseGet(request::box);
    }

    /** What has to be looked at; starting a container loses nothing. */
    static Sight sight(ContainerRequest request) {
        return request.verb() == ContainerRequest.Verb.START
                ? Sight.of(Kinds.CONTAINER)
                : Sight.of(Kinds.CONTAINER, Kinds.LISTENER).and(Losses.sight(Set.of(request.name())));
    }

    /** @param manifest which may protect it, or want it there */
    static Plan plan(ContainerRequest request, Optional<Manifest> manifest, SeenBoxes seen) {
        var requested = new RequestedContainer(request, manifest, seen);
        var there = seen.container(request.name(), request.scope());
        switch (seen.snapshot().of(Kinds.CONTAINER)) {
            case Observation.Unknown<List<Container.State>> unknown ->
                requested.steps.add(new Step.Deferred(requested.address, unknown.detail(), unknown.hint()));
            case Observation.Known<List<Container.State>> known ->
                there.ifPresentOrElse(requested::there, () -> requested.absent(known));
        }
        // Which one stands there under the name; what runs in it may come and go.
        var basis = request.box() + " " + there.map(Container.State::id).orElse("none");
        return new Plan(
                manifest.map(Manifest::workstation).orElse(requested.address.toString()),
                requested.steps,
                Intent.basis(List.of(basis)),
                List.of());
    }

    private void absent(Observation.Known<List<Container.State>> known) {
        var hidden = known.gaps().stream()
                .filter(gap -> gap.hides().filter(request.scope()::equals).isPresent())
                .findFirst();
        if (hidden.isPresent()) {
            steps.add(new Step.Deferred(
                    address, hidden.map(Gap::detail).orElseThrow(), hidden.get().hint()));
            return;
        }
        var names = known.value().stream()
                .filter(other -> other.scope() == request.scope())
                .map(Container.State::name)
                .toList();
        var elsewhere = known.value().stream().anyMatch(other -> other.name().equals(request.name()));
        blocked(
                List.of(),
                "no " + (request.scope() == Scope.SYSTEM ? "rootful " : "") + "container is called '" + request.name()
                        + "'"
                        + Nearest.to(request.name(), names)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(""),
                elsewhere
                        ? "there is one in the other world: " + (request.scope() == Scope.USER ? "add" : "without")
                                + " --root"
                        : declared.isPresent()
                                ? "the manifest declares it: atoll container create " + request.name()
                                : "see what there is: atoll container list");
    }

    private void there(Container.State there) {
        switch (request.verb()) {
            case START -> {
                if (there.status() == Container.Status.RUNNING) {
                    steps.add(new Step.Keep(address));
                } else {
                    start("asked for", List.of());
                }
            }
            case STOP -> {
                if (there.status().ended()) {
                    steps.add(new Step.Keep(address));
                } else {
                    stop(there);
                }
            }
            case RESTART -> restart(there);
            case REMOVE -> remove(there);
            case CREATE, REPLACE -> throw new IllegalArgumentException("goes by a manifest: " + request);
        }
    }

    private String start(String why, List<String> after) {
        return change(new Action.StartBox(request.name(), request.scope()), why, after);
    }

    private void stop(Container.State there) {
        var stop = new Action.StopBox(request.name(), request.scope());
        if (!goes(there)) {
            change(stop, "asked for", List.of());
        } else if (there.box().isEmpty()) {
            blocked(
                    List.of(stop),
                    "it is removed as soon as it ends, and nothing is kept of what no box tool made",
                    podman("stop"));
        } else if (guarded) {
            blocked(
                    List.of(stop),
                    "it is removed as soon as it ends, and it is protected",
                    "take `protected` away first");
        } else {
            change(stop, "asked for", List.of(keep("before it ends, and is gone with that")));
        }
    }

    private void restart(Container.State there) {
        if (there.status().ended()) {
            start("asked for; it does not run", List.of());
        } else if (goes(there)) {
            blocked(
                    List.of(new Action.StopBox(request.name(), request.scope())),
                    "it is removed as soon as it ends: nothing would be there to start",
                    "end it for good: atoll container stop " + request.name());
        } else {
            var stopped = change(new Action.StopBox(request.name(), request.scope()), "asked for", List.of());
            start("asked for", List.of(stopped));
        }
    }

    private void remove(Container.State there) {
        var remove = new Action.RemoveBox(request.name(), request.scope());
        if (there.box().isEmpty()) {
            blocked(List.of(remove), "nothing proves that a box tool made it", podman("rm"));
        } else if (guarded) {
            blocked(List.of(remove), "it is protected", "take `protected` away first");
        } else {
            var again = declared.filter(box -> box.state() != BoxSpec.State.ABSENT)
                    .map(box -> "; the manifest wants it there: the next apply makes it anew")
                    .orElse("");
            change(remove, "asked for" + again, List.of(keep("before it is removed")));
        }
    }

    private static boolean goes(Container.State there) {
        return there.removedAtStop().orElse(false);
    }

    private String podman(String verb) {
        return Texts.typed(
                (request.scope() == Scope.SYSTEM
                        ? List.of("sudo", "podman", verb, request.name())
                        : List.of("podman", verb, request.name())));
    }

    private String keep(String why) {
        return change(new Action.KeepBox(request.name(), request.scope()), why, List.of());
    }

    private String change(Action action, String why, List<String> after) {
        var id = action.verb() + " " + address;
        steps.add(new Step.Change(id, address, action, Step.Reason.REQUESTED, why, radius.of(action), after));
        return id;
    }

    private void blocked(List<Action> would, String why, String hint) {
        steps.add(new Step.Blocked(
                address,
                would,
                why,
                Optional.of(hint),
                would.stream().map(radius::of).findFirst().orElse(BlastRadius.NONE)));
    }
}
