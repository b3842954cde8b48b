package dev.atoll.core.plan;

import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
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
        compared.differing().forEach(fact -> {
            switch (fact.key().getFirst()) {
                case "image", "signed" -> image.add(fact);
                case "layered" -> layered.add(fact);
                default -> steps.expected(fact);
            }
        });
        var before = new ArrayList<String>();
        if (!image.isEmpty()) {
            spec.image()
                    .ifPresentOrElse(
                            wanted -> before.add(change(
                                    new Action.Rebase(wanted, spec.signed().orElse(true)),
                                    image.stream().map(StepList::apart).collect(Collectors.joining("; ")),
                                    List.of())),
                            () -> image.forEach(steps::expected));
        }
        layered.forEach(fact -> layers(fact, before));
    }

    private void layers(Fact fact, List<String> before) {
        var there = fact.found() instanceof Found.Differs differs
                        && differs.instead().orElseThrow() instanceof Said.Words words
                ? words.words()
                : List.<String>of();
        var wanted = spec.layered().orElse(List.of());
        var missing = without(wanted, there);
        var surplus = without(there, wanted);
        var why = StepList.apart(fact);
        if (!surplus.isEmpty()) {
            before.add(change(new Action.Unlayer(surplus), why, List.copyOf(before)));
        }
        if (!missing.isEmpty()) {
            change(new Action.Layer(missing), why, List.copyOf(before));
        }
    }

    private static List<String> without(List<String> all, List<String> those) {
        var left = new TreeSet<>(all);
        left.removeAll(Set.copyOf(those));
        return List.copyOf(left);
    }

    private String change(Action action, String why, List<String> after) {
        return steps.change(action, Step.Reason.SPEC_CHANGED, why, after);
    }
}
