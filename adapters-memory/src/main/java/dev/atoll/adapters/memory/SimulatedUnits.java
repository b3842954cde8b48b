package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Scope;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.ProgramOrder;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What becomes of a world's units when somebody acts on them: it refuses what systemctl refuses. Nobody's user lingers in
 * it or has to. Its callers hold the world still.
 */
final class SimulatedUnits {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_.@-]*\\.service");

    private static final Comparator<Listener.State> ORDER = Comparator.comparingInt(Listener.State::port)
            .thenComparing(Listener.State::protocol)
            .thenComparing(Listener.State::address);

    private final InMemoryWorld world;
    /** What each unit runs that was made here. */
    private final Map<String, ProgramOrder> made = new HashMap<>();
    /** Of each unit that was ended here, who listened in it. */
    private final Map<Listener.Owner, List<Listener.State>> silent = new HashMap<>();

    SimulatedUnits(InMemoryWorld world) {
        this.world = world;
    }

    ActionOutcome set(String name, Scope scope, UnitState state) {
        var there = details(name, scope);
        var word = state.name().toLowerCase(Locale.ROOT);
        if (there.isEmpty()) {
            return refused("Unit file " + name + " does not exist.");
        }
        var now = there.get().enabled().orElse("");
        if (now.equals(word)) {
            return new ActionOutcome.AlreadySo();
        }
        if (!List.of("enabled", "disabled", "masked").contains(now) && state != UnitState.MASKED) {
            return refused("Unit " + name + " is " + now + ": it has no installation config");
        }
        put(enabled(there.get(), word));
        return ActionOutcome.done();
    }

    /** What is there to run to its end does so at once. */
    ActionOutcome turn(String name, Scope scope, UnitTurn turn) {
        var there = details(name, scope);
        if (there.isEmpty()) {
            return refused("Unit " + name + " not found.");
        }
        var now = state(name, scope);
        var runs = now.filter(unit -> unit.active() == Service.Active.ACTIVE).isPresent();
        if (turn == UnitTurn.STOP ? !runs : runs && turn == UnitTurn.START) {
            return new ActionOutcome.AlreadySo();
        }
        if (turn != UnitTurn.STOP
                && there.get().enabled().filter("masked"::equals).isPresent()) {
            return refused("Unit " + name + " is masked.");
        }
        var starts = turn != UnitTurn.STOP
                && there.get().type().filter("oneshot"::equals).isEmpty();
        put(Unit.turned(there.get(), world.now()));
        put(new Service.State(
                name,
                scope,
                now.map(Service.State::description).orElse(name),
                starts ? Service.Active.ACTIVE : Service.Active.INACTIVE,
                starts ? (name.endsWith(".service") ? "running" : "listening") : "dead",
                Optional.empty()));
        heard(new Listener.Owner.OfUnit(name, scope), starts);
        world.quadlets().turned(name, scope, starts);
        return ActionOutcome.done();
    }

    /** One that a generator made: it is there now, and nobody started it yet. */
    void generated(String name, Scope scope) {
        if (details(name, scope).isEmpty()) {
            put(Unit.idle(name, scope, Optional.of("notify"), "generated", Optional.empty(), Optional.of("success")));
        }
    }

    /** Who listens in it falls silent with it, and is heard again. */
    private void heard(Listener.Owner unit, boolean again) {
        var all = world.shown(Kinds.LISTENER, List.<Listener.State>of());
        var back = silent.getOrDefault(unit, List.of());
        silent.put(
                unit,
                again
                        ? List.of()
                        : all.stream()
                                .filter(listener -> listener.owner().equals(Optional.of(unit)))
                                .toList());
        var gone = silent.getOrDefault(unit, List.of());
        world.show(
                Kinds.LISTENER,
                Stream.concat(
                                all.stream().filter(listener -> !gone.contains(listener)),
                                again ? back.stream() : Stream.of())
                        .sorted(ORDER)
                        .toList());
    }

    ActionOutcome serve(ProgramOrder order) {
        if (!NAME.matcher(order.unit()).matches()) {
            return refused("'" + order.unit() + "' is no name of a unit");
        }
        var there = details(order.unit(), Scope.USER);
        if (there.isPresent() && !made.containsKey(order.unit())) {
            return refused(order.unit() + " is there, and Atoll did not write it");
        }
        var byItself = order.start() != ProgramOrder.Start.NEVER;
        var runs = state(order.unit())
                .filter(unit -> unit.active() == Service.Active.ACTIVE)
                .isPresent();
        var enabled = there.flatMap(Service.Details::enabled)
                .filter("enabled"::equals)
                .isPresent();
        if (order.equals(made.get(order.unit())) && enabled == byItself && (runs || !byItself)) {
            return new ActionOutcome.AlreadySo();
        }
        if (byItself && !world.boxes().start(order.box(), Scope.USER).good()) {
            return refused("Job for " + order.unit() + " failed: there is no box " + order.box());
        }
        made.put(order.unit(), order);
        put(Unit.idle(
                order.unit(),
                Scope.USER,
                Optional.of("simple"),
                byItself ? "enabled" : "disabled",
                Optional.of(world.now()),
                Optional.of("success")));
        if (byItself || runs) {
            put(state(order, Service.Active.ACTIVE, "running"));
        }
        return ActionOutcome.done();
    }

    /** What runs in a box ends with it. */
    void boxEnded(String box) {
        made.values().stream()
                .filter(order -> order.box().equals(box))
                .filter(order -> state(order.unit())
                        .filter(unit -> unit.active() == Service.Active.ACTIVE)
                        .isPresent())
                .toList()
                .forEach(order -> put(state(order, Service.Active.FAILED, "failed")));
    }

    private static Service.State state(ProgramOrder order, Service.Active active, String sub) {
        return new Service.State(
                order.unit(),
                Scope.USER,
                order.service() + " in the box " + order.box(),
                active,
                sub,
                Optional.empty());
    }

    private static Service.Details enabled(Service.Details unit, String word) {
        return new Service.Details(
                unit.name(),
                unit.scope(),
                unit.type(),
                Optional.of(word),
                unit.since(),
                unit.mainPid(),
                unit.memory(),
                unit.memoryPeak(),
                unit.restarts(),
                unit.result(),
                unit.exitStatus());
    }

    private Optional<Service.State> state(String name) {
        return state(name, Scope.USER);
    }

    private Optional<Service.State> state(String name, Scope scope) {
        return units().units().stream()
                .filter(unit -> unit.name().equals(name) && unit.scope() == scope)
                .findFirst();
    }

    private Optional<Service.Details> details(String name, Scope scope) {
        return details().stream()
                .filter(unit -> unit.name().equals(name) && unit.scope() == scope)
                .findFirst();
    }

    private void put(Service.Details unit) {
        world.show(
                Kinds.SERVICE_DETAILS,
                Stream.concat(
                                details().stream()
                                        .filter(other ->
                                                !other.name().equals(unit.name()) || other.scope() != unit.scope()),
                                Stream.of(unit))
                        .sorted(Comparator.comparing(Service.Details::name).thenComparing(Service.Details::scope))
                        .toList());
    }

    private void put(Service.State unit) {
        world.show(
                Kinds.SERVICE,
                new Service.Units(
                        Stream.concat(
                                        units().units().stream()
                                                .filter(other -> !other.name().equals(unit.name())
                                                        || other.scope() != unit.scope()),
                                        Stream.of(unit))
                                .sorted(Comparator.comparing(Service.State::name)
                                        .thenComparing(Service.State::scope))
                                .toList(),
                        units().timers()));
    }

    private static ActionOutcome refused(String why) {
        return ActionOutcome.failed(Kind.REFUSED, why, "systemctl --user list-unit-files");
    }

    private Service.Units units() {
        return world.shown(Kinds.SERVICE, new Service.Units(List.of(), List.of()));
    }

    private List<Service.Details> details() {
        return world.shown(Kinds.SERVICE_DETAILS, List.of());
    }
}
