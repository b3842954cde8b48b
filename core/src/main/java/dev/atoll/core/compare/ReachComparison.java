package dev.atoll.core.compare;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.service.Service;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a box answers on, and what keeps it answering. That nobody listens just now is no difference: a development
 * server comes and goes. That somebody else does is one.
 */
final class ReachComparison {
    private final Facts facts;
    private final SeenBoxes world;
    private final Container.State box;

    ReachComparison(Facts facts, SeenBoxes world, Container.State box) {
        this.facts = facts;
        this.world = world;
        this.box = box;
    }

    void compare(BoxSpec spec) {
        spec.endpoints()
                .forEach((name, endpoint) -> facts.say(
                        List.of("endpoints", name),
                        "port " + endpoint.port(),
                        spec.making().unshare().network() ? new Found.NotObserved() : listening(endpoint)));
        spec.services()
                .forEach((name, program) -> facts.say(
                        List.of("services", name),
                        "a unit that runs it",
                        service(
                                BoxSpec.unit(box.name(), name),
                                spec.program(name).orElse(program))));
    }

    private Found listening(BoxSpec.Endpoint endpoint) {
        return switch (world.snapshot().of(Kinds.LISTENER)) {
            case Observation.Unknown<List<Listener.State>> unknown -> Found.NotSeen.of(unknown);
            case Observation.Known<List<Listener.State>> known -> {
                var protocol = UnitComparison.word(endpoint.protocol());
                var there = world.listening(endpoint.port())
                        .filter(listener ->
                                UnitComparison.word(listener.protocol()).equals(protocol))
                        .toList();
                yield there.stream()
                        .filter(listener ->
                                listener.owner().filter(owner -> !ours(owner)).isPresent())
                        .findFirst()
                        .<Found>map(other -> Found.of(false, "another listens there: " + named(other)))
                        .orElseGet(() -> new Found.Agrees(there.isEmpty() ? "nobody listens" : "listens"));
            }
        };
    }

    private boolean ours(Listener.Owner owner) {
        return owner instanceof Listener.Owner.OfContainer container
                && container.id().equals(box.id());
    }

    private static String named(Listener.State listener) {
        return listener.owner()
                .filter(Listener.Owner.OfUnit.class::isInstance)
                .map(owner -> ((Listener.Owner.OfUnit) owner).name())
                .or(() -> listener.process().map(Listener.Program::name))
                .orElse("a container");
    }

    /** systemd lists no unit that nothing needs just now: of those, a look at the unit itself is the only witness. */
    private Found service(String unit, BoxSpec.Program program) {
        return switch (world.snapshot().of(Kinds.SERVICE)) {
            case Observation.Unknown<Service.Units> unknown -> Found.NotSeen.of(unknown);
            case Observation.Known<Service.Units> listed ->
                switch (world.snapshot().of(Kinds.SERVICE_DETAILS)) {
                    case Observation.Unknown<List<Service.Details>> unknown -> Found.NotSeen.of(unknown);
                    case Observation.Known<List<Service.Details>> looked -> service(unit, program, listed, looked);
                };
        };
    }

    private static Found service(
            String unit,
            BoxSpec.Program program,
            Observation.Known<Service.Units> listed,
            Observation.Known<List<Service.Details>> looked) {
        var there = listed.value().units().stream()
                .filter(one -> one.scope() == Scope.USER && one.name().equals(unit))
                .findFirst();
        return looked.value().stream()
                .filter(one -> one.scope() == Scope.USER && one.name().equals(unit))
                .findFirst()
                .map(details -> running(unit, there, details.enabled(), program))
                .orElseGet(() -> Stream.concat(listed.gaps().stream(), looked.gaps().stream())
                        .filter(gap -> gap.hides().filter(Scope.USER::equals).isPresent())
                        .findFirst()
                        .<Found>map(Found.NotSeen::of)
                        .orElseGet(() -> new Found.Differs("no such unit", Optional.empty())));
    }

    private static Found running(
            String unit, Optional<Service.State> there, Optional<String> enabled, BoxSpec.Program program) {
        var active = there.map(Service.State::active).orElse(Service.Active.INACTIVE);
        var agrees = program.startsByItself()
                ? active == Service.Active.ACTIVE && enabled.orElse("enabled").equals("enabled")
                : !enabled.orElse("disabled").equals("enabled");
        return Found.of(
                agrees,
                unit + ", " + UnitComparison.word(active)
                        + enabled.map(word -> ", " + word).orElse(""));
    }
}
