package dev.atoll.core.plan;

import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.Said;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to do about whether a unit starts by itself. */
final class UnitSteps {
    private final Manifest manifest;
    private final Radius radius;

    UnitSteps(Manifest manifest, Radius radius) {
        this.manifest = manifest;
        this.radius = radius;
    }

    void add(Compared compared, List<Step> steps) {
        var units = manifest.host().map(HostSpec::units).orElse(Map.of());
        var wanted = units.get(compared.address().name());
        if (wanted != null) {
            compared.differing().forEach(fact -> steps.add(step(compared, fact, wanted)));
        }
    }

    private Step step(Compared compared, Fact fact, HostSpec.Unit wanted) {
        var action = new Action.SetUnit(compared.address().name(), wanted.scope(), wanted.state());
        if (fact.found() instanceof Found.Differs differs
                && differs.instead().filter(Said.Word.class::isInstance).isEmpty()) {
            return new Step.Blocked(
                    compared.address(),
                    Optional.of(action),
                    Planner.apart(fact),
                    Optional.of("there is nothing to set: see its name"),
                    BlastRadius.NONE);
        }
        return new Step.Change(
                action.verb() + " " + compared.address(),
                compared.address(),
                action,
                Step.Reason.SPEC_CHANGED,
                Planner.apart(fact),
                radius.of(action),
                List.of());
    }
}
