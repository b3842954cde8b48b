package dev.atoll.core.plan;

import dev.atoll.core.compare.Compared;
import java.util.List;

/** What to do about an application that is not there. */
final class FlatpakSteps {
    private final StepList steps;

    FlatpakSteps(StepList steps) {
        this.steps = steps;
    }

    void add(Compared compared) {
        compared.differing()
                .forEach(fact -> steps.change(
                        new Action.InstallFlatpak(compared.address().name()),
                        Step.Reason.NOT_THERE,
                        "not installed",
                        List.of()));
    }
}
