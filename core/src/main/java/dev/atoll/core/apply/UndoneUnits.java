package dev.atoll.core.apply;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.UnitLosses;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.UnitTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The way back of one unit: set as it was before, where that was noted, and turned as it was. Pure. */
final class UndoneUnits {
    private final WayBack way;

    UndoneUnits(WayBack way) {
        this.way = way;
    }

    /** What has to be looked at; nothing where no unit was set or turned. */
    static Sight sight(Run run) {
        Set<String> names = run.touched().stream()
                .map(Note.Started::action)
                .flatMap(UndoneUnits::unit)
                .collect(Collectors.toSet());
        return names.isEmpty()
                ? Sight.of()
                : Sight.of(Kinds.SERVICE).closer(Kinds.SERVICE_DETAILS, names).and(UnitLosses.SIGHT);
    }

    private static Stream<String> unit(Action action) {
        if (action instanceof Action.SetUnit set) {
            return Stream.of(set.name());
        }
        return action instanceof Action.TurnUnit turned ? Stream.of(turned.name()) : Stream.empty();
    }

    /** @param done to it, in order */
    List<Step> back(ResourceAddress address, List<Action> done) {
        var steps = new ArrayList<>(WayBack.untold(address, done, false));
        steps.addAll(turned(address, done));
        return steps;
    }

    private List<Step> turned(ResourceAddress address, List<Action> done) {
        if (address.kind().equals("quadlet") && startsAgain(done)) {
            return List.of(WayBack.blocked(
                    address,
                    "podman would take away whatever has the name of its container by now",
                    "have the manifest want it, then: atoll apply"));
        }
        var back = new ArrayList<Action>();
        var set = first(done, Action.SetUnit.class);
        set.flatMap(UndoneUnits::asBefore).ifPresent(back::add);
        first(done, Action.TurnUnit.class).flatMap(UndoneUnits::turnedBack).ifPresent(back::add);
        if (back.isEmpty()) {
            return List.of();
        }
        if (way.snapshot().of(Kinds.SERVICE) instanceof Observation.Unknown<Service.Units> unknown) {
            return List.of(new Step.Deferred(address, unknown.detail(), unknown.hint()));
        }
        return back.stream()
                .filter(action -> !so(action))
                .<Step>map(action -> way.change(address, action, List.of()))
                .toList();
    }

    private static boolean startsAgain(List<Action> done) {
        return first(done, Action.TurnUnit.class)
                .filter(turned -> turned.turn() == UnitTurn.STOP)
                .isPresent();
    }

    private static Optional<Action> asBefore(Action.SetUnit set) {
        return set.before()
                .map(before -> new Action.SetUnit(set.name(), set.scope(), before, Optional.of(set.state())));
    }

    /** Whoever restarted it had it running, and keeps it so. */
    private static Optional<Action> turnedBack(Action.TurnUnit turned) {
        return switch (turned.turn()) {
            case START -> Optional.of(new Action.TurnUnit(turned.name(), turned.scope(), UnitTurn.STOP));
            case STOP -> Optional.of(new Action.TurnUnit(turned.name(), turned.scope(), UnitTurn.START));
            case RESTART -> Optional.empty();
        };
    }

    /** Whether somebody did it already. */
    private boolean so(Action back) {
        if (back instanceof Action.TurnUnit turn) {
            var runs = way.snapshot().seen(Kinds.SERVICE).stream()
                    .flatMap(units -> units.units().stream())
                    .anyMatch(unit -> unit.name().equals(turn.name())
                            && unit.scope() == turn.scope()
                            && unit.active() == Service.Active.ACTIVE);
            return runs == (turn.turn() == UnitTurn.START);
        }
        return back instanceof Action.SetUnit set
                && way.snapshot().seen(Kinds.SERVICE_DETAILS).stream()
                        .flatMap(List::stream)
                        .anyMatch(unit -> unit.name().equals(set.name())
                                && unit.scope() == set.scope()
                                && unit.enabled().equals(Optional.of(set.word())));
    }

    private static <A extends Action> Optional<A> first(List<Action> done, Class<A> type) {
        return done.stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
