package dev.atoll.core.plan;

import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.service.UnitState;
import java.util.List;
import java.util.Optional;

/** What to do about whether a unit starts by itself. */
final class UnitSteps {
    private final HostSpec spec;
    private final StepList steps;

    UnitSteps(HostSpec spec, StepList steps) {
        this.spec = spec;
        this.steps = steps;
    }

    void add(Compared compared) {
        var name = compared.path().last();
        Optional.ofNullable(spec.units().get(name))
                .ifPresent(wanted -> compared.differing().forEach(fact -> add(name, wanted, fact)));
    }

    private void add(String name, HostSpec.Unit wanted, Fact fact) {
        var action = new Action.SetUnit(name, wanted.scope(), wanted.state(), before(fact));
        var settable = fact.found() instanceof Found.Differs differs
                && differs.instead().filter(Said.Word.class::isInstance).isPresent();
        if (settable) {
            steps.change(action, Step.Reason.SPEC_CHANGED, StepList.apart(fact), List.of());
        } else {
            steps.blocked(action, StepList.apart(fact), "there is nothing to set: see its name");
        }
    }

    private static Optional<UnitState> before(Fact fact) {
        return fact.found() instanceof Found.Differs differs
                ? differs.instead()
                        .filter(Said.Word.class::isInstance)
                        .flatMap(said -> UnitState.of(((Said.Word) said).word()))
                : Optional.empty();
    }
}
