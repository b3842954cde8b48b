package dev.atoll.adapters.jackson;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.compare.Comparison.Unmanaged;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Wishes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A plan as it is written: each step with one word for what it is, so that a reader needs to know no type of ours.
 *
 * @param manifest a digest of the manifest's text, where it was read from one
 * @param only the things it was made for, where not for all
 * @param replace the boxes that may be replaced
 * @param basis a digest of the facts the changes rely on; of the rest of the machine nothing is kept
 */
public record PlanText(
        String workstation,
        Optional<String> manifest,
        List<ResourceAddress> only,
        List<String> replace,
        String basis,
        boolean applicable,
        boolean complete,
        List<Step> steps,
        List<Unmanaged> unmanaged) {
    public PlanText {
        only = List.copyOf(only);
        replace = List.copyOf(replace);
        steps = List.copyOf(steps);
        unmanaged = List.copyOf(unmanaged);
    }

    /** What it says of one thing. */
    public enum Verdict {
        CHANGE,
        BLOCKED,
        DEFERRED,
        KEEP
    }

    /** @param what the action in one line */
    public record Step(
            ResourceAddress address,
            Verdict verdict,
            Optional<String> id,
            Optional<String> verb,
            Optional<String> what,
            Optional<String> reason,
            Optional<String> why,
            Optional<String> hint,
            List<String> after,
            Optional<CostText> cost) {
        public Step {
            after = List.copyOf(after);
        }
    }

    /** @param wishes those it was made under */
    public static PlanText of(Plan plan, Wishes wishes, Optional<String> manifest) {
        return new PlanText(
                plan.workstation(),
                manifest,
                wishes.only().stream().sorted().toList(),
                wishes.replace().stream().sorted().toList(),
                plan.basis(),
                plan.applicable(),
                plan.complete(),
                plan.steps().stream().map(PlanText::step).toList(),
                plan.unmanaged());
    }

    private static Step step(dev.atoll.core.plan.Step step) {
        return switch (step) {
            case dev.atoll.core.plan.Step.Keep keep -> bare(keep.address(), Verdict.KEEP);
            case dev.atoll.core.plan.Step.Change change ->
                new Step(
                        change.address(),
                        Verdict.CHANGE,
                        Optional.of(change.id()),
                        Optional.of(change.action().verb()),
                        Optional.of(change.action().words()),
                        Optional.of(change.reason().name().toLowerCase(Locale.ROOT)),
                        Optional.of(change.why()),
                        Optional.empty(),
                        change.after(),
                        Optional.of(CostText.of(change.radius())));
            case dev.atoll.core.plan.Step.Deferred deferred ->
                new Step(
                        deferred.address(),
                        Verdict.DEFERRED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(deferred.why()),
                        deferred.hint(),
                        List.of(),
                        Optional.empty());
            case dev.atoll.core.plan.Step.Blocked blocked ->
                new Step(
                        blocked.address(),
                        Verdict.BLOCKED,
                        Optional.empty(),
                        blocked.verb(),
                        blocked.what(),
                        Optional.empty(),
                        Optional.of(blocked.why()),
                        blocked.hint(),
                        List.of(),
                        blocked.would().isEmpty() ? Optional.empty() : Optional.of(CostText.of(blocked.radius())));
        };
    }

    private static Step bare(ResourceAddress address, Verdict verdict) {
        return new Step(
                address,
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
