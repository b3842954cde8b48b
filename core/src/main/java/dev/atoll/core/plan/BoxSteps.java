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

    /** @param source the box it is to be a copy of */
    void add(CopySource source) {
        var whole = compared.differing().filter(fact -> fact.key().isEmpty()).findFirst();
        if (spec.state() == BoxSpec.State.ABSENT) {
            compared.differing().findFirst().ifPresent(this::remove);
        } else if (whole.isPresent()) {
            new NewBoxSteps(name, spec, steps).add(whole.get(), source);
        } else {
            there(compared.differing().toList(), source);
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
            var kept = kept(Step.Reason.NOT_WANTED, "before it is removed", List.of());
            steps.change(remove, Step.Reason.NOT_WANTED, "wanted gone", List.of(kept));
        }
    }

    /** By the first word of their keys. */
    private void there(List<Fact> differing, CopySource source) {
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
        var replaced = onlyNew.isEmpty() ? Optional.<String>empty() : replaced(onlyNew, source);
        var before = new ArrayList<>(replaced.stream().toList());
        // A new box does not run: there is nothing to end.
        if (replaced.isEmpty() || spec.state() == BoxSpec.State.RUNNING) {
            turns.forEach(fact -> before.add(turned(fact, List.copyOf(before))));
        }
        var left = replaced.isEmpty()
                && spec.state() == BoxSpec.State.PRESENT
                && steps.radius().ranWhenKept(name, spec.scope());
        if (left) {
            before.add(started(NewBoxSteps.RAN_WHEN_KEPT, before));
        }
        lacks(lacks, before, replaced.isPresent(), left);
    }

    private String started(String why, List<String> after) {
        return steps.change(
                new Action.StartBox(name, spec.scope()), Step.Reason.STATE_CHANGED, why, List.copyOf(after));
    }

    private void lacks(List<Fact> lacks, List<String> before, boolean anew, boolean left) {
        var lacking = with(lacks, "services").map(fact -> fact.path().last()).toList();
        // What ran in the old box ended with it.
        var serving = anew ? List.copyOf(spec.services().keySet()) : lacking;
        var runs = left
                || spec.state() == BoxSpec.State.RUNNING
                || (spec.state() != BoxSpec.State.STOPPED && steps.radius().running(name, spec.scope()));
        var started = !runs && serving.stream().anyMatch(service -> NewBoxSteps.startsByItself(spec, service));
        if (started) {
            before.add(started("a program of it starts by itself", before));
        }
        var packages = named(lacks, "additional_packages");
        // A new box gets them when it is made.
        if (!packages.isEmpty() && !anew) {
            inside(
                    new Action.InstallPackages(name, spec.scope(), packages),
                    runs || started,
                    "packages it lacks",
                    before);
        }
        var applications = named(lacks, "exported_apps");
        var binaries = NewBoxSteps.exportable(name, spec, named(lacks, "exported_bins"), steps);
        if (!applications.isEmpty() || !binaries.isEmpty()) {
            inside(
                    new Action.Export(name, spec.scope(), applications, binaries),
                    runs || started,
                    "exports it lacks",
                    before);
        }
        serving.forEach(service -> NewBoxSteps.served(
                name,
                service,
                spec,
                steps,
                lacking.contains(service) ? "no unit runs it" : "it ends with the box that is replaced",
                before));
    }

    /** Nothing is started for it: where the box will not run, it waits. */
    private void inside(Action action, boolean runs, String why, List<String> before) {
        if (runs) {
            steps.change(action, Step.Reason.SPEC_CHANGED, why, before);
        } else {
            steps.blocked(action, why + ", and it does not run", "start it: distrobox enter " + name);
        }
    }

    private String turned(Fact fact, List<String> after) {
        var why = StepList.apart(fact);
        if (spec.state() == BoxSpec.State.RUNNING) {
            return started(why, after);
        }
        var before = steps.radius().goesWhenItEnds(name, spec.scope())
                ? List.of(kept(Step.Reason.STATE_CHANGED, "before it ends, and is gone with that", after))
                : after;
        return steps.change(new Action.StopBox(name, spec.scope()), Step.Reason.STATE_CHANGED, why, before);
    }

    /** @return the last of its changes: what else is done to the box comes after it */
    private Optional<String> replaced(List<Fact> made, CopySource source) {
        var remove = new Action.RemoveBox(name, spec.scope());
        var create = new Action.CreateBox(name, spec.scope(), spec);
        var anew = List.<Action>of(new Action.KeepBox(name, spec.scope()), remove, create);
        var why = made.stream().map(StepList::apart).collect(Collectors.joining("; "));
        if (spec.protectedOne()) {
            steps.blocked(anew, why, "it is protected: it keeps what it has");
            return Optional.empty();
        }
        if (!wishes.replace().contains(name)) {
            steps.blocked(anew, why, "only a new box can have that: atoll plan --replace " + name);
            return Optional.empty();
        }
        // Nothing is taken away that could not be made anew.
        var obstacle = NewBoxSteps.obstacle(name, spec, source);
        if (obstacle.isPresent()) {
            steps.blocked(
                    anew, why + "; " + obstacle.get().why(), obstacle.get().hint());
            return Optional.empty();
        }
        if (source.found() instanceof Found.NotSeen hidden) {
            steps.deferred("it is to be a copy of a box that was not seen: " + hidden.detail(), hidden.hint());
            return Optional.empty();
        }
        var kept = kept(Step.Reason.REQUESTED, "before it is replaced", source.before());
        var removed = steps.change(remove, Step.Reason.REQUESTED, why, List.of(kept));
        var created = steps.change(create, Step.Reason.REQUESTED, why, List.of(removed));
        var runs = spec.state() != BoxSpec.State.STOPPED && steps.radius().running(name, spec.scope());
        return Optional.of(
                runs
                        ? steps.change(
                                new Action.StartBox(name, spec.scope()),
                                Step.Reason.REQUESTED,
                                "it ran before",
                                List.of(created))
                        : created);
    }

    private String kept(Step.Reason reason, String why, List<String> after) {
        return steps.change(new Action.KeepBox(name, spec.scope()), reason, why, after);
    }

    private static Stream<Fact> with(List<Fact> facts, String key) {
        return facts.stream().filter(fact -> fact.key().getFirst().equals(key));
    }

    private static List<String> named(List<Fact> facts, String key) {
        return with(facts, key).map(Fact::wanted).toList();
    }
}
