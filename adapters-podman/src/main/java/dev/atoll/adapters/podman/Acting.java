package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.Container;
import java.util.List;
import java.util.Optional;

/**
 * Starts, ends and removes. Each looks before and after; what is there is addressed by its id, so that a name somebody
 * gave away in between hits nobody else. Never {@code distrobox rm}: its configuration may delete homes. Thread-safe.
 */
record Acting(Engines engines, Doing doing) {
    Acting telling(StepOutput output) {
        return new Acting(engines, doing.telling(output));
    }

    ActionOutcome start(String name, Scope scope) {
        return on(
                name, scope, "start", there -> there.isEmpty() ? absent(name) : new Starting(doing).start(there.get()));
    }

    ActionOutcome stop(String name, Scope scope) {
        return on(name, scope, "stop", there -> there.isEmpty() ? absent(name) : stop(there.get()));
    }

    private ActionOutcome stop(Container.State there) throws NotSeen {
        var what = "podman stop " + there.name();
        if (there.status().ended()) {
            return new ActionOutcome.AlreadySo();
        }
        return switch (doing.podman(what, Doing.BRIEF, "stop", there.id())) {
            case Doing.NotDone not -> not.failed();
            case Doing.Ended ended ->
                engines.own()
                                .withId(there.id())
                                .filter(left -> !left.status().ended())
                                .isEmpty()
                        ? ActionOutcome.done()
                        : Doing.failed(Kind.NOT_EFFECTIVE, what + ": it runs still", "podman kill " + there.name());
        };
    }

    ActionOutcome remove(String name, Scope scope) {
        return on(
                name,
                scope,
                "rm --force",
                there -> there.isEmpty() ? new ActionOutcome.AlreadySo() : remove(there.get()));
    }

    private ActionOutcome remove(Container.State there) throws NotSeen {
        var what = "podman rm --force " + there.name();
        if (there.box().isEmpty()) {
            return Doing.failed(
                    Kind.REFUSED,
                    there.name() + ": no box tool made this container, so it stays",
                    "look at it: podman container inspect " + there.name());
        }
        // Without --volumes: what is in them is not the box's own. It answers 0 for what is not there (4.3, 5.8).
        return switch (doing.podman(what, Doing.BRIEF, "rm", "--force", there.id())) {
            case Doing.NotDone not -> not.failed();
            case Doing.Ended ended ->
                engines.own().withId(there.id()).isEmpty()
                        ? ActionOutcome.done()
                        : Doing.failed(Kind.NOT_EFFECTIVE, what + ": it is there still", "podman ps --all");
        };
    }

    private static Failed absent(String name) {
        return Doing.failed(Kind.REFUSED, "there is no container " + name, "see what there is: podman ps --all");
    }

    /** What is to be done with the container of a name, if there is one. */
    private interface Step {
        ActionOutcome on(Optional<Container.State> there) throws NotSeen;
    }

    private ActionOutcome on(String name, Scope scope, String verb, Step step) {
        var refused = BoxName.refused(name);
        if (refused.isPresent()) {
            return refused.get();
        }
        var what = "podman " + verb + " " + name;
        try {
            return step.on(
                    engines.own(scope, List.of(("sudo " + what).split(" ", -1))).named(name));
        } catch (NotSeen e) {
            return Doing.failed(what, e);
        }
    }
}
