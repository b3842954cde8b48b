package dev.atoll.core.plan;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What to do about the host's image and what lies on top of it. All of it takes effect with the next start. */
final class HostSteps {
    private static final Set<String> IMAGE = Set.of("image", "signed");

    private final Manifest manifest;
    private final Radius radius;

    HostSteps(Manifest manifest, Radius radius) {
        this.manifest = manifest;
        this.radius = radius;
    }

    void add(Compared compared, List<Step> steps) {
        manifest.host().ifPresent(spec -> add(compared, spec, steps));
    }

    private void add(Compared compared, HostSpec spec, List<Step> steps) {
        var before = new ArrayList<String>();
        var image = compared.differing()
                .filter(fact -> IMAGE.contains(fact.path().last()))
                .toList();
        if (!image.isEmpty()) {
            var why = image.stream().map(Planner::apart).collect(Collectors.joining("; "));
            spec.image()
                    .ifPresentOrElse(
                            wanted -> before.add(change(
                                    compared.address(),
                                    new Action.Rebase(wanted, spec.signed().orElse(true)),
                                    why,
                                    List.of(),
                                    steps)),
                            () -> steps.add(Planner.expected(compared.address(), image.getFirst())));
        }
        compared.differing()
                .filter(fact -> fact.path().last().equals("layered"))
                .forEach(fact -> layers(compared.address(), spec, fact, before, steps));
        compared.differing()
                .filter(fact -> fact.path().steps().contains("updates"))
                .forEach(fact -> steps.add(Planner.expected(compared.address(), fact)));
    }

    private void layers(ResourceAddress address, HostSpec spec, Fact fact, List<String> before, List<Step> steps) {
        var there = fact.found() instanceof Found.Differs differs
                        && differs.instead().orElseThrow() instanceof Said.Words words
                ? words.words()
                : List.<String>of();
        var wanted = spec.layered().orElse(List.of());
        var missing = without(wanted, there);
        var surplus = without(there, wanted);
        var why = Planner.apart(fact);
        if (!surplus.isEmpty()) {
            before.add(change(address, new Action.Unlayer(surplus), why, List.copyOf(before), steps));
        }
        if (!missing.isEmpty()) {
            change(address, new Action.Layer(missing), why, List.copyOf(before), steps);
        }
    }

    private static List<String> without(List<String> all, List<String> those) {
        var left = new TreeSet<>(all);
        left.removeAll(Set.copyOf(those));
        return List.copyOf(left);
    }

    private String change(ResourceAddress address, Action action, String why, List<String> after, List<Step> steps) {
        var id = action.verb() + " " + address;
        steps.add(new Step.Change(id, address, action, Step.Reason.SPEC_CHANGED, why, radius.of(action), after));
        return id;
    }
}
