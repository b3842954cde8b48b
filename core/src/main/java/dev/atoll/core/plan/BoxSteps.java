package dev.atoll.core.plan;

import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import dev.atoll.core.manifest.BoxSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to do about a box. What can be changed in one is changed; what only a new one can have waits until somebody says
 * that it may be replaced, and of a protected one for ever.
 */
final class BoxSteps {
    private final Compared compared;
    private final String name;
    private final BoxSpec spec;
    private final Wishes wishes;
    private final StepList steps;

    BoxSteps(Compared compared, BoxSpec spec, Wishes wishes, StepList steps) {
        this.compared = compared;
        this.name = compared.path().last();
        this.spec = spec;
        this.wishes = wishes;
        this.steps = steps;
    }

    /** @param source the box it is to be a copy of, where the manifest declares that one */
    void add(Optional<Compared> source) {
        var whole = compared.differing().filter(fact -> fact.key().isEmpty()).findFirst();
        if (spec.state() == BoxSpec.State.ABSENT) {
            compared.differing().findFirst().ifPresent(this::remove);
        } else if (whole.isPresent()) {
            new NewBoxSteps(name, spec, steps).add(whole.get(), source);
        } else {
            there(compared.differing().toList());
        }
    }

    private void remove(Fact there) {
        var remove = new Action.RemoveBox(name, spec.scope());
        if (spec.protectedOne()) {
            steps.blocked(remove, StepList.apart(there) + "; it is protected", "take `protected` away first");
        } else if (there.found() instanceof Found.Differs differs
                && differs.instead().isEmpty()) {
            steps.blocked(
                    remove, StepList.apart(there) + "; nothing proves that distrobox made it", "podman rm " + name);
        } else {
            steps.change(remove, Step.Reason.NOT_WANTED, "wanted gone", List.of());
        }
    }

    /** By the first word of their keys. */
    private void there(List<Fact> differing) {
        var onlyNew = new ArrayList<Fact>();
        var lacks = new ArrayList<Fact>();
        var turns = new ArrayList<Fact>();
        for (var fact : differing) {
            switch (fact.key().getFirst()) {
                case "state" -> turns.add(fact);
                case "additional_packages", "exported_apps", "exported_bins", "services" -> lacks.add(fact);
                case "expects", "endpoints" -> steps.expected(fact);
                default -> onlyNew.add(fact);
            }
        }
        var replaced = onlyNew.isEmpty() ? Optional.<String>empty() : replaced(onlyNew);
        var before = new ArrayList<>(replaced.stream().toList());
        turns.forEach(fact -> before.add(turned(fact, List.copyOf(before))));
        lacks(lacks, before, replaced.isPresent());
    }

    private void lacks(List<Fact> lacks, List<String> before, boolean anew) {
        var packages = named(lacks, "additional_packages");
        // A new box gets them when it is made.
        if (!packages.isEmpty() && !anew) {
            steps.change(
                    new Action.InstallPackages(name, packages), Step.Reason.SPEC_CHANGED, "packages it lacks", before);
        }
        var applications = named(lacks, "exported_apps");
        var binaries = named(lacks, "exported_bins");
        if (!applications.isEmpty() || !binaries.isEmpty()) {
            steps.change(
                    new Action.Export(name, applications, binaries),
                    Step.Reason.SPEC_CHANGED,
                    "exports it lacks",
                    before);
        }
        with(lacks, "services")
                .map(fact -> fact.path().last())
                .forEach(service -> NewBoxSteps.served(name, service, spec, steps, before));
    }

    private String turned(Fact fact, List<String> after) {
        var action = spec.state() == BoxSpec.State.RUNNING
                ? new Action.StartBox(name, spec.scope())
                : new Action.StopBox(name, spec.scope());
        return steps.change(action, Step.Reason.STATE_CHANGED, StepList.apart(fact), after);
    }

    private Optional<String> replaced(List<Fact> made) {
        var replace = new Action.ReplaceBox(name, spec.scope(), spec);
        var why = made.stream().map(StepList::apart).collect(Collectors.joining("; "));
        if (spec.protectedOne()) {
            steps.blocked(replace, why, "it is protected: it keeps what it has");
            return Optional.empty();
        }
        if (!wishes.replace().contains(name)) {
            steps.blocked(replace, why, "only a new box can have that: atoll plan --replace " + name);
            return Optional.empty();
        }
        return Optional.of(steps.change(replace, Step.Reason.REQUESTED, why, List.of()));
    }

    private static Stream<Fact> with(List<Fact> facts, String key) {
        return facts.stream().filter(fact -> fact.key().getFirst().equals(key));
    }

    private static List<String> named(List<Fact> facts, String key) {
        return with(facts, key).map(Fact::wanted).toList();
    }
}
