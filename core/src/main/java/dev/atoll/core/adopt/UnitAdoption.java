package dev.atoll.core.adopt;

import dev.atoll.core.common.Scope;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.service.Service;
import dev.atoll.core.task.MaintenanceTask;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which units are worth a word: those that answer others, those that keep the machine, those the owner's boxes and
 * tailnet need. Not the hundred that every image brings and nobody thinks of.
 */
final class UnitAdoption {
    private static final Set<String> NEEDED = Set.of(
            "tailscaled.service",
            "sshd.service",
            "podman.socket",
            "podman-auto-update.timer",
            "uupd.timer",
            "rpm-ostreed-automatic.timer",
            "firewalld.service");
    private static final Set<String> WORDS = Set.of("enabled", "disabled", "masked");

    private UnitAdoption() {}

    static void say(List<Service.Details> details, Snapshot snapshot, Entries entries) {
        var worth = Stream.concat(
                        snapshot.seen(Kinds.LISTENER).stream()
                                .flatMap(List::stream)
                                .flatMap(UnitAdoption::owner),
                        snapshot.seen(Kinds.TASK).stream()
                                .flatMap(List::stream)
                                .filter(MaintenanceTask.State::enabled)
                                .map(task -> task.name() + ".timer"))
                .collect(Collectors.toSet());
        worth.addAll(NEEDED);
        var said = details.stream()
                .filter(unit -> worth.contains(unit.name()))
                .filter(unit -> unit.enabled().filter(WORDS::contains).isPresent())
                .collect(Collectors.groupingBy(Service.Details::name));
        said.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(unit -> {
            // A name in both scopes can be declared for one of them: the one that is on.
            var one = unit.getValue().stream()
                    .filter(Adoption::isOn)
                    .findFirst()
                    .orElse(unit.getValue().getFirst());
            var thing = List.of("units", one.name());
            var state = new Said.Word(one.enabled().orElseThrow());
            if (one.scope() == Scope.USER) {
                entries.say(thing, List.of("scope"), new Said.Word("user"));
                entries.say(thing, List.of("state"), state);
            } else {
                entries.say(thing, List.of(), state);
            }
        });
    }

    private static Stream<String> owner(Listener.State listener) {
        return listener
                .owner()
                .filter(Listener.Owner.OfUnit.class::isInstance)
                .map(owner -> ((Listener.Owner.OfUnit) owner).name())
                .stream();
    }
}
