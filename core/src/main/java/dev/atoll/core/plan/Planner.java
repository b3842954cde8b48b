package dev.atoll.core.plan;

import com.google.common.hash.Hashing;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Comparison;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Snapshot;
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
    private final Radius radius;
    private final Wishes wishes;

    private Planner(Manifest manifest, Comparison comparison, Snapshot snapshot, Wishes wishes) {
        this.declared = comparison.resources().stream()
                .collect(Collectors.toUnmodifiableMap(Compared::address, compared -> compared, (one, other) -> one));
        this.manifest = manifest;
        this.radius = new Radius(SeenBoxes.in(snapshot));
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
        var steps = new StepList(compared.address(), radius);
        switch (compared.address().kind()) {
            case "box" ->
                spec(compared).ifPresent(spec -> new BoxSteps(compared, spec, wishes, steps).add(source(spec)));
            case "host" -> manifest.host().ifPresent(spec -> new HostSteps(spec, steps).add(compared));
            case "quadlet" ->
                Optional.ofNullable(manifest.quadlets().get(compared.path().last()))
                        .ifPresent(spec -> new QuadletSteps(spec, steps).add(compared));
            case "flatpak" -> new FlatpakSteps(steps).add(compared);
            case "unit" -> manifest.host().ifPresent(spec -> new UnitSteps(spec, steps).add(compared));
            default -> compared.differing().forEach(steps::expected);
        }
        waits(compared, steps);
        return steps.all();
    }

    private Optional<BoxSpec> spec(Compared box) {
        return Optional.ofNullable(manifest.boxes().get(box.path().last()));
    }

    /** One of another world cannot be copied, and one that is to be gone is not there to be copied. */
    private CopySource source(BoxSpec copy) {
        var declared = copy.cloneOf()
                .flatMap(from -> Optional.ofNullable(manifest.boxes().get(from)))
                .filter(other -> other.scope() == copy.scope());
        if (declared.isPresent()) {
            var to = declared.filter(other -> other.state() != BoxSpec.State.ABSENT)
                    .flatMap(other -> Optional.ofNullable(
                            this.declared.get(BoxSpec.address(copy.cloneOf().orElseThrow(), other.scope()))));
            return new CopySource(to, to.isPresent());
        }
        return new CopySource(
                Optional.empty(),
                copy.cloneOf().map(from -> radius.there(from, copy.scope())).orElse(true));
    }

    /** What was not seen, or is not looked at at all. */
    private static void waits(Compared compared, StepList steps) {
        switch (compared.verdict()) {
            case NOT_OBSERVED -> steps.deferred("declared, not observed: nothing looks at it yet", Optional.empty());
            case IN_SYNC, DIFFERS, NOT_COMPARED ->
                compared.unseen().ifPresent(why -> steps.deferred(why.detail(), why.hint()));
        }
    }

    /** A file of another machine must not be worked off here. */
    private static Step ofAnother(Step step) {
        return step instanceof Step.Change change
                ? new Step.Blocked(
                        change.address(),
                        List.of(change.action()),
                        change.why(),
                        Optional.of("the manifest is of another machine: see its key workstation"),
                        change.radius())
                : step;
    }
}
