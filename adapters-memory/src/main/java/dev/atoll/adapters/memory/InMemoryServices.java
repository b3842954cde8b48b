package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.ProgramOrder;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.Service;
import dev.atoll.core.service.Services;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The units an {@link InMemoryWorld} shows. Thread-safe; never fails by itself. */
public final class InMemoryServices implements Services {
    private final InMemoryWorld world;

    InMemoryServices(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<Service.Units> observe() {
        return world.observe(Kinds.SERVICE);
    }

    @Override
    public Observation<List<Service.Details>> details(Set<String> names) {
        return world.observe(Kinds.SERVICE_DETAILS)
                .map(all ->
                        all.stream().filter(one -> names.contains(one.name())).toList());
    }

    @Override
    public Observation<List<Quadlet.State>> quadlets(Set<String> files) {
        return world.observe(Kinds.QUADLETS)
                .map(all ->
                        all.stream().filter(one -> files.contains(one.file())).toList());
    }

    @Override
    public ActionOutcome load(String file, StepOutput output) {
        return world.act(Kinds.SERVICE, "load " + file, () -> world.quadlets().load(file));
    }

    @Override
    public ActionOutcome set(String name, Scope scope, UnitState state, StepOutput output) {
        return world.act(Kinds.SERVICE, "set " + name, () -> world.units().set(name, scope, state));
    }

    @Override
    public ActionOutcome turn(String name, Scope scope, UnitTurn turn, StepOutput output) {
        var what = turn.name().toLowerCase(Locale.ROOT) + " " + name;
        return world.act(Kinds.SERVICE, what, () -> world.units().turn(name, scope, turn));
    }

    @Override
    public ActionOutcome serve(ProgramOrder order, StepOutput output) {
        return world.act(
                Kinds.SERVICE, "serve " + order.unit(), () -> world.units().serve(order));
    }
}
