package dev.atoll.http;

import dev.atoll.adapters.jackson.PlanText;
import dev.atoll.core.compare.Drift;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.plan.Plan;

/** What the manifest says, and how the machine stands to it. */
sealed interface Wanted {

    /** It was read, and the machine was compared with it. */
    record Compared(Manifest manifest, Drift drift, Plan plan, PlanText planText) implements Wanted {}

    /** There is none, and what it would be asked for cannot be answered. */
    record Missing(Problem problem) implements Wanted {}

    /** There is one, and nothing that rests on it is said. */
    record Rejected(Problem problem) implements Wanted {}

    /** Or {@link Unanswerable}. */
    default Compared compared() {
        return switch (this) {
            case Compared compared -> compared;
            case Missing missing -> throw new Unanswerable(missing.problem());
            case Rejected rejected -> throw new Unanswerable(rejected.problem());
        };
    }
}
