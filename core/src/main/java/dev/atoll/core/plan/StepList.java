package dev.atoll.core.plan;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of one thing, while they are decided. For one thread. */
final class StepList {
    private final ResourceAddress address;
    private final Radius radius;
    private final List<Step> steps = new ArrayList<>();

    StepList(ResourceAddress address, Radius radius) {
        this.address = address;
        this.radius = radius;
    }

    Radius radius() {
        return radius;
    }

    /** @return its id, for what comes after it */
    String change(Action action, Step.Reason reason, String why, List<String> after) {
        return change(action.verb() + " " + address, action, reason, why, after);
    }

    /** @param id where a thing may have several of one verb */
    String change(String id, Action action, Step.Reason reason, String why, List<String> after) {
        steps.add(new Step.Change(id, address, action, reason, why, radius.of(action), after));
        return id;
    }

    void blocked(Action action, String why, String hint) {
        blocked(List.of(action), why, hint);
    }

    /** Of several things, one after another; what is lost, is lost with the ones that lose something. */
    void blocked(List<Action> would, String why, String hint) {
        steps.add(new Step.Blocked(address, would, why, Optional.of(hint), radius.of(would)));
    }

    /** Where nothing could be done in any case. */
    void blocked(String why, String hint) {
        steps.add(new Step.Blocked(address, List.of(), why, Optional.of(hint), BlastRadius.NONE));
    }

    /** What Atoll checks and does not change. */
    void expected(Fact fact) {
        blocked(apart(fact), "Atoll checks this and changes nothing");
    }

    void deferred(String why, Optional<String> hint) {
        steps.add(new Step.Deferred(address, why, hint));
    }

    /** All of them; of what is as it is wanted, that. */
    List<Step> all() {
        return steps.isEmpty() ? List.of(new Step.Keep(address)) : List.copyOf(steps);
    }

    /** {@code image: wanted fedora:44, found fedora:43}. */
    static String apart(Fact fact) {
        var found = fact.found() instanceof Found.Differs differs ? differs.text() : "?";
        var key = fact.key();
        return (key.isEmpty() ? "" : key.getFirst() + ": ") + "wanted " + fact.wanted() + ", found " + found;
    }
}
