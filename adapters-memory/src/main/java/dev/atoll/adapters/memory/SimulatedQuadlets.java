package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Scope;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.service.Quadlet;
import java.util.List;
import java.util.function.UnaryOperator;

/** What becomes of a world's quadlets when systemd reads them, and starts and ends their units. Its callers hold the world still. */
final class SimulatedQuadlets {
    private final InMemoryWorld world;

    SimulatedQuadlets(InMemoryWorld world) {
        this.world = world;
    }

    ActionOutcome load(String file) {
        var there =
                all().stream().filter(quadlet -> quadlet.file().equals(file)).findFirst();
        if (there.isEmpty()) {
            return refused("there is no " + file);
        }
        switch (there.get().reading()) {
            case READ -> {
                return new ActionOutcome.AlreadySo();
            }
            case OTHERS -> {
                return refused("there is another " + there.get().unit());
            }
            case MASKED -> {
                return refused(there.get().unit() + " is masked");
            }
            case CHANGED, UNREAD -> {}
        }
        if (there.get().reading() == Quadlet.Reading.UNREAD) {
            world.units().generated(there.get().unit(), there.get().scope());
        }
        each(quadlet -> quadlet.file().equals(file) ? with(quadlet, Quadlet.Reading.READ, quadlet.running()) : quadlet);
        return ActionOutcome.done();
    }

    void turned(String unit, Scope scope, boolean started) {
        each(quadlet -> quadlet.unit().equals(unit) && quadlet.scope() == scope
                ? with(quadlet, quadlet.reading(), started ? Quadlet.Running.AS_IT_IS : Quadlet.Running.NO)
                : quadlet);
    }

    private static Quadlet.State with(Quadlet.State quadlet, Quadlet.Reading reading, Quadlet.Running running) {
        return new Quadlet.State(
                quadlet.file(),
                quadlet.unit(),
                quadlet.container(),
                quadlet.scope(),
                reading,
                running,
                quadlet.startsByItself());
    }

    private void each(UnaryOperator<Quadlet.State> change) {
        if (!all().isEmpty()) {
            world.show(Kinds.QUADLETS, all().stream().map(change).toList());
        }
    }

    private List<Quadlet.State> all() {
        return world.shown(Kinds.QUADLETS, List.of());
    }

    private static ActionOutcome refused(String why) {
        return ActionOutcome.failed(Kind.REFUSED, why, "see its file");
    }
}
