package dev.atoll.core.plan;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What to do about the host's image and what lies on top of it. All of it takes effect with the next start. */
final class HostSteps {
    private final HostSpec spec;
    private final StepList steps;

    HostSteps(HostSpec spec, StepList steps) {
        this.spec = spec;
        this.steps = steps;
    }

    void add(Compared compared) {
        var image = new ArrayList<Fact>();
        var layered = new ArrayList<Fact>();
        var kernel = new ArrayList<Fact>();
        compared.differing().forEach(fact -> {
            switch (fact.key().getFirst()) {
                case "image", "signed" -> image.add(fact);
                case "layered" -> layered.add(fact);
                case "kargs" -> kernel.add(fact);
                default -> steps.expected(fact);
            }
        });
        var after = new ArrayList<String>();
        // What is to come off first of all cannot hold a rebase up; what is to be layered may be had of the new one
        // alone.
        layered.forEach(fact -> taken(fact, after));
        if (!image.isEmpty()) {
            spec.image().ifPresentOrElse(wanted -> rebased(wanted, image, after), () -> image.forEach(steps::expected));
        }
        layered.forEach(fact -> put(fact, after));
        kernel.forEach(this::appended);
    }

    private void rebased(ImageRef wanted, List<Fact> image, List<String> after) {
        change(
                new HostOrder.Rebase(wanted, spec.signed().orElse(true)),
                image.stream().map(StepList::apart).collect(Collectors.joining("; ")),
                after);
    }

    private void taken(Fact fact, List<String> after) {
        var surplus = without(there(fact), spec.layered().orElse(List.of()));
        if (!surplus.isEmpty()) {
            change(new HostOrder.Unlayer(surplus), StepList.apart(fact), after);
        }
    }

    private void put(Fact fact, List<String> after) {
        var missing = without(spec.layered().orElse(List.of()), there(fact));
        if (!missing.isEmpty()) {
            change(new HostOrder.Layer(missing), StepList.apart(fact), after);
        }
    }

    /** In the manifest's order: of some the last one counts. Whether there was a network for the others is nothing to it. */
    private void appended(Fact fact) {
        var there = there(fact);
        var missing = spec.kargs().stream()
                .filter(argument -> !there.contains(argument))
                .distinct()
                .toList();
        change(new HostOrder.AppendArguments(missing), StepList.apart(fact), new ArrayList<>());
    }

    private static List<String> there(Fact fact) {
        return fact.found() instanceof Found.Differs differs
                        && differs.instead().orElseThrow() instanceof Said.Words words
                ? words.words()
                : List.of();
    }

    private static List<String> without(List<String> all, List<String> those) {
        var left = new TreeSet<>(all);
        left.removeAll(Set.copyOf(those));
        return List.copyOf(left);
    }

    /** Each is built on the one before it. */
    private void change(HostOrder order, String why, List<String> after) {
        var back = steps.radius().next().flatMap(order::back);
        after.add(steps.change(new Action.StageHost(order, back), Step.Reason.SPEC_CHANGED, why, List.copyOf(after)));
    }
}
