package dev.atoll.core.apply;

import dev.atoll.core.application.Application;
import dev.atoll.core.common.Observation;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Radius;
import dev.atoll.core.plan.Step;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plans the way back of Flatpaks: what a run installed was nowhere before and is uninstalled, what it uninstalled is
 * installed again, from where it is to be had now. What they kept for their user stays in either case. Pure.
 */
final class UndoneFlatpaks {
    private final Run run;
    private final Observation<List<Application.State>> seen;
    private final Radius radius;

    UndoneFlatpaks(Run run, Snapshot snapshot, Radius radius) {
        this.run = run;
        this.seen = snapshot.of(Kinds.APPLICATION);
        this.radius = radius;
    }

    static boolean concerns(Note.Started started) {
        return started.action() instanceof Action.InstallFlatpak || started.action() instanceof Action.UninstallFlatpak;
    }

    /** Which of them are there now. */
    static Stream<String> basis(Run run, Snapshot snapshot) {
        var names = run.touched().stream()
                .filter(UndoneFlatpaks::concerns)
                .map(started -> started.address().name())
                .collect(Collectors.toUnmodifiableSet());
        return snapshot.seen(Kinds.APPLICATION).stream()
                .flatMap(List::stream)
                .filter(one -> names.contains(one.name()))
                .map(one -> one.installation() + " " + one.ref());
    }

    /** The last one touched comes first. */
    List<Step> steps() {
        return run.touched().reversed().stream()
                .filter(UndoneFlatpaks::concerns)
                .map(started -> switch (seen) {
                    case Observation.Unknown<List<Application.State>> unknown ->
                        new Step.Deferred(started.address(), unknown.detail(), unknown.hint());
                    case Observation.Known<List<Application.State>> known -> back(started, known);
                })
                .toList();
    }

    private Step back(Note.Started started, Observation.Known<List<Application.State>> known) {
        var there = known.value().stream()
                .filter(one -> one.name().equals(started.address().name()))
                .toList();
        if (there.isEmpty() && !known.gaps().isEmpty()) {
            var gap = known.gaps().getFirst();
            return new Step.Deferred(started.address(), gap.part() + ": " + gap.detail(), gap.hint());
        }
        var installed = started.action() instanceof Action.InstallFlatpak;
        if (installed == there.isEmpty()) {
            return new Step.Keep(started.address());
        }
        if (there.isEmpty()) {
            return change(started, new Action.InstallFlatpak(started.address().name()));
        }
        return there.size() == 1
                ? change(
                        started,
                        new Action.UninstallFlatpak(
                                there.getFirst().name(), there.getFirst().installation()))
                : new Step.Blocked(
                        started.address(),
                        List.of(),
                        "it is installed " + there.size() + " times by now, and nothing tells which is of this run",
                        Optional.of("flatpak uninstall " + started.address().name()),
                        BlastRadius.NONE);
    }

    private Step change(Note.Started started, Action action) {
        return new Step.Change(
                action.verb() + " " + started.address(),
                started.address(),
                action,
                Step.Reason.REQUESTED,
                "to undo " + run.id(),
                radius.of(action),
                List.of());
    }
}
