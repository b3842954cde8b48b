package dev.atoll.core.plan;

import com.google.common.hash.Hashing;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Comparison;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides what would have to be done. A pure function: asks nobody, does nothing. From what was not seen it derives
 * nothing but that it waits.
 */
public final class Planner {
    private static final ResourceAddress MACHINE = ResourceAddress.of("machine", "");

    private final Manifest manifest;
    private final Map<ResourceAddress, Compared> declared;
    private final Snapshot snapshot;
    private final Wishes wishes;

    private Planner(Manifest manifest, Comparison comparison, Snapshot snapshot, Wishes wishes) {
        this.declared = comparison.resources().stream()
                .collect(Collectors.toUnmodifiableMap(Compared::address, compared -> compared, (one, other) -> one));
        this.manifest = manifest;
        this.snapshot = snapshot;
        this.wishes = wishes;
    }

    /** @param snapshot the one that was compared; losses are looked up in it */
    public static Plan plan(Manifest manifest, Comparison comparison, Snapshot snapshot, Wishes wishes) {
        var planner = new Planner(manifest, comparison, snapshot, wishes);
        var steps = comparison.resources().stream()
                .filter(compared -> wishes.wants(compared.address()))
                .flatMap(compared -> planner.steps(compared).stream())
                .toList();
        var another = comparison.resource(MACHINE).filter(machine -> machine.verdict() == Compared.Verdict.DIFFERS);
        var ordered = StepOrder.of(
                another.isPresent() ? steps.stream().map(Planner::ofAnother).toList() : steps);
        return new Plan(manifest.workstation(), ordered, basis(ordered, comparison), comparison.unmanaged());
    }

    /** Of every fact of everything that would be changed: what was wanted and what was found. */
    private static String basis(List<Step> steps, Comparison comparison) {
        var concerned = steps.stream()
                .filter(Step.Change.class::isInstance)
                .map(Step::address)
                .collect(Collectors.toUnmodifiableSet());
        var facts = Hashing.sha256().newHasher();
        comparison.resources().stream()
                .filter(compared -> concerned.contains(compared.address()))
                .flatMap(compared -> compared.facts().stream())
                .forEach(fact ->
                        facts.putUnencodedChars(fact.path() + "\n" + fact.wanted() + "\n" + fact.found() + "\n"));
        return "sha256:" + facts.hash();
    }

    private List<Step> steps(Compared compared) {
        var steps = new ArrayList<Step>();
        var radius = new Radius(snapshot);
        switch (compared.address().kind()) {
            case "box" -> new BoxSteps(manifest, declared, wishes, radius).add(compared, steps);
            case "host" -> new HostSteps(manifest, radius).add(compared, steps);
            case "unit" -> new UnitSteps(manifest, radius).add(compared, steps);
            default -> compared.differing().forEach(fact -> steps.add(expected(compared.address(), fact)));
        }
        waits(compared).ifPresent(steps::add);
        return steps.isEmpty() ? List.of(new Step.Keep(compared.address())) : steps;
    }

    /** What was not seen, or is not looked at at all. */
    private static Optional<Step> waits(Compared compared) {
        return switch (compared.verdict()) {
            case NOT_OBSERVED ->
                Optional.of(new Step.Deferred(
                        compared.address(), "declared, not observed: nothing looks at it yet", Optional.empty()));
            case IN_SYNC, DIFFERS, NOT_COMPARED ->
                compared.unseen().map(why -> new Step.Deferred(compared.address(), why.detail(), why.hint()));
        };
    }

    /** What Atoll checks and does not change. */
    static Step expected(ResourceAddress address, Fact fact) {
        return new Step.Blocked(
                address,
                Optional.empty(),
                apart(fact),
                Optional.of("Atoll checks this and changes nothing"),
                BlastRadius.NONE);
    }

    /** {@code image: fedora:43 wanted, fedora:42 found}. */
    static String apart(Fact fact) {
        var found = fact.found() instanceof Found.Differs differs ? differs.text() : "?";
        return key(fact) + fact.wanted() + " wanted, " + found + " found";
    }

    private static String key(Fact fact) {
        var steps = fact.path().steps();
        var last = fact.path().last();
        var name = last.startsWith("[") ? steps.get(steps.size() - 2) : last;
        return steps.size() > 2 ? name + ": " : "";
    }

    /** A file of another machine must not be worked off here. */
    private static Step ofAnother(Step step) {
        return step instanceof Step.Change change
                ? new Step.Blocked(
                        change.address(),
                        Optional.of(change.action()),
                        change.why(),
                        Optional.of("the manifest is of another machine: see its key workstation"),
                        change.radius())
                : step;
    }
}
