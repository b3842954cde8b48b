package dev.atoll.core.plan;

import dev.atoll.core.common.Observation;
import dev.atoll.core.compare.Compared;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.QuadletSpec;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.UnitTurn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What to do about a quadlet's container: systemd reads the file, and starts or ends what it says. Whether it starts by
 * itself is for the file to say, which is its owner's.
 */
final class QuadletSteps {
    private final QuadletSpec spec;
    private final StepList steps;

    QuadletSteps(QuadletSpec spec, StepList steps) {
        this.spec = spec;
        this.steps = steps;
    }

    void add(Compared compared) {
        var why = compared.differing().map(StepList::apart).collect(Collectors.joining("; "));
        if (why.isEmpty()
                || !(steps.radius().quadlet(spec.file().value())
                        instanceof Observation.Known<Optional<Quadlet.State>> seen)) {
            return;
        }
        if (seen.value().isEmpty()) {
            steps.blocked(
                    "there is no " + spec.file(),
                    "write it, or take it out of the manifest: its container is the file's");
            return;
        }
        var quadlet = seen.value().get();
        switch (spec.state()) {
            case ENABLED -> enabled(quadlet, why);
            case DISABLED -> disabled(quadlet, why);
        }
        startedByItself(quadlet);
    }

    private void enabled(Quadlet.State quadlet, String why) {
        switch (quadlet.reading()) {
            case OTHERS ->
                steps.blocked(
                        "there is a " + quadlet.unit() + " that is not made of " + quadlet.file(),
                        "see whose it is: " + quadlet.typed("cat"));
            case MASKED ->
                steps.blocked(
                        quadlet.unit() + " is masked: nothing starts it",
                        "if it is to start: " + quadlet.typed("unmask"));
            case CHANGED, UNREAD -> {
                var load = new Action.LoadQuadlet(quadlet.file(), quadlet.unit(), quadlet.scope());
                started(quadlet, why, List.of(steps.change(load, Step.Reason.SPEC_CHANGED, why, List.of())));
            }
            case READ -> started(quadlet, why, List.of());
        }
    }

    private void started(Quadlet.State quadlet, String why, List<String> after) {
        if (quadlet.running() != Quadlet.Running.AS_IT_IS) {
            turned(quadlet, quadlet.runs() ? UnitTurn.RESTART : UnitTurn.START, why, after);
        }
    }

    private void disabled(Quadlet.State quadlet, String why) {
        if (quadlet.ends()) {
            turned(quadlet, UnitTurn.STOP, why, List.of());
        }
    }

    /** Podman takes away what has the name of the container that it is to start: that must be the unit's own. */
    private void turned(Quadlet.State quadlet, UnitTurn turn, String why, List<String> after) {
        var action = new Action.TurnUnit(quadlet.unit(), quadlet.scope(), turn);
        var hidden = steps.radius().hiddenContainers(quadlet.scope());
        if (hidden.isPresent()) {
            steps.deferred(
                    "what goes with it was not seen: " + hidden.get().detail(),
                    hidden.get().hint());
            return;
        }
        var inTheWay = quadlet.container()
                .flatMap(name -> steps.radius().container(name, quadlet.scope()))
                .filter(container -> turn != UnitTurn.STOP && !isOf(container, quadlet));
        var proven = quadlet.reading() == Quadlet.Reading.READ
                || quadlet.reading() == Quadlet.Reading.CHANGED
                || turn != UnitTurn.STOP
                || steps.radius().containers().anyMatch(container -> isOf(container, quadlet));
        if (quadlet.container().isEmpty() && turn != UnitTurn.STOP) {
            steps.blocked(
                    action,
                    why
                            + "; only systemd knows the name of its container, and podman would take another of that name away",
                    "give it one without a %: ContainerName= in " + quadlet.file());
        } else if (inTheWay.isPresent()) {
            steps.blocked(
                    action,
                    why + "; podman would take the container " + inTheWay.get().name() + " away, which is not its own",
                    "give one of them another name: ContainerName= in " + quadlet.file());
        } else if (!proven) {
            steps.blocked(
                    action,
                    why + "; nothing proves that what runs is made of " + quadlet.file(),
                    "see what it is: " + quadlet.typed("status"));
        } else {
            steps.change(action, Step.Reason.SPEC_CHANGED, why, after);
        }
    }

    private static boolean isOf(Container.State container, Quadlet.State quadlet) {
        return container.scope() == quadlet.scope() && container.startedBy(quadlet.unit());
    }

    private void startedByItself(Quadlet.State quadlet) {
        var enabled = spec.state() == QuadletSpec.State.ENABLED;
        var open = quadlet.reading() != Quadlet.Reading.MASKED && quadlet.reading() != Quadlet.Reading.OTHERS;
        if (open && quadlet.startsByItself() != enabled) {
            steps.blocked(
                    enabled
                            ? "its file has no WantedBy=: it does not start by itself"
                            : "its file has a WantedBy=: it starts by itself",
                    enabled
                            ? "below [Install] in " + quadlet.file() + ": WantedBy=default.target"
                            : "take it out of " + quadlet.file() + ", or: " + quadlet.typed("mask"));
        }
    }
}
