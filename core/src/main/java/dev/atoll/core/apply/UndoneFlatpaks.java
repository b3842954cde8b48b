package dev.atoll.core.apply;

import dev.atoll.core.application.Application;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Step;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way back of Flatpaks: what a run installed was nowhere before and is uninstalled, what it uninstalled is installed
 * again, from where it is to be had now. What they kept for their user stays in either case. Pure.
 */
final class UndoneFlatpaks {
    private UndoneFlatpaks() {}

    /** What has to be looked at; nothing where no Flatpak was touched. */
    static Sight sight(Run run) {
        return run.touched().stream()
                        .anyMatch(started -> started.address().kind().equals("flatpak"))
                ? Sight.of(Kinds.APPLICATION)
                : Sight.of();
    }

    /** Where it is now. */
    static String basis(WayBack way, ResourceAddress address) {
        return way.snapshot().seen(Kinds.APPLICATION).stream()
                .flatMap(List::stream)
                .filter(one -> one.name().equals(address.name()))
                .map(one -> one.installation() + " " + one.ref())
                .collect(Collectors.joining(", "));
    }

    /** @param done to it, in order: the first one tells how it was */
    static List<Step> back(WayBack way, ResourceAddress address, List<Action> done) {
        return switch (way.snapshot().of(Kinds.APPLICATION)) {
            case Observation.Unknown<List<Application.State>> unknown ->
                List.of(new Step.Deferred(address, unknown.detail(), unknown.hint()));
            case Observation.Known<List<Application.State>> known ->
                List.of(back(way, address, done.getFirst() instanceof Action.InstallFlatpak, known));
        };
    }

    private static Step back(
            WayBack way, ResourceAddress address, boolean installed, Observation.Known<List<Application.State>> known) {
        var there = known.value().stream()
                .filter(one -> one.name().equals(address.name()))
                .toList();
        if (there.isEmpty() && !known.gaps().isEmpty()) {
            var gap = known.gaps().getFirst();
            return new Step.Deferred(address, gap.part() + ": " + gap.detail(), gap.hint());
        }
        if (installed == there.isEmpty()) {
            return new Step.Keep(address);
        }
        if (there.isEmpty()) {
            return way.change(address, new Action.InstallFlatpak(address.name()), List.of());
        }
        var one = there.getFirst();
        return there.size() == 1
                ? way.change(address, new Action.UninstallFlatpak(one.name(), one.installation()), List.of())
                : WayBack.blocked(
                        address,
                        "it is installed " + there.size() + " times by now, and nothing tells which is of this run",
                        "flatpak uninstall " + address.name());
    }
}
