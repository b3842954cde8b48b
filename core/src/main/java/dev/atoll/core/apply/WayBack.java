package dev.atoll.core.apply;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Radius;
import dev.atoll.core.plan.Step;
import java.util.List;
import java.util.Optional;

/** What each kind plans its way back from: the run that is undone, and what is seen now. Pure. */
final class WayBack {
    private final Run run;
    private final SeenBoxes seen;

    WayBack(Run run, SeenBoxes seen) {
        this.run = run;
        this.seen = seen;
    }

    Run run() {
        return run;
    }

    SeenBoxes seen() {
        return seen;
    }

    Snapshot snapshot() {
        return seen.snapshot();
    }

    Step.Change change(ResourceAddress address, Action action, List<String> after) {
        return new Step.Change(
                action.verb() + " " + address,
                address,
                action,
                Step.Reason.REQUESTED,
                "to undo " + run.id(),
                new Radius(seen).of(action),
                after);
    }

    /** What no change leads back from, with what its owner can do about it. */
    static Step.Blocked blocked(ResourceAddress address, String why, String hint) {
        return new Step.Blocked(address, List.of(), why, Optional.of(hint), BlastRadius.NONE);
    }

    /**
     * What nothing tells how it was before.
     *
     * @param anew whether the box of a unit's program was made anew: then the unit was there before, most likely
     */
    static List<Step> untold(ResourceAddress address, List<Action> done, boolean anew) {
        return done.stream()
                .flatMap(action -> ByHand.back(action, anew)
                        .<Step>map(hint -> blocked(address, "nothing tells how it was before: " + action.words(), hint))
                        .stream())
                .toList();
    }
}
