package dev.atoll.core.host;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** A host that is looked at, and notes what somebody would have of it. */
public final class LookedAt implements HostSystem {
    private final Supplier<Observation<Host.State>> looking;
    private final Function<HostOrder, Observation<Leave>> leaving;
    private final List<HostOrder> staged = new ArrayList<>();

    public LookedAt(Supplier<Observation<Host.State>> looking) {
        this(looking, order -> {
            throw new IllegalStateException("nobody asks for leave");
        });
    }

    public LookedAt(Supplier<Observation<Host.State>> looking, Function<HostOrder, Observation<Leave>> leaving) {
        this.looking = looking;
        this.leaving = leaving;
    }

    public List<HostOrder> staged() {
        return List.copyOf(staged);
    }

    @Override
    public Observation<Host.State> observe() {
        return looking.get();
    }

    @Override
    public Observation<Leave> leave(HostOrder order) {
        return leaving.apply(order);
    }

    @Override
    public ActionOutcome stage(HostOrder order, StepOutput output) {
        staged.add(order);
        return ActionOutcome.failed(Kind.REFUSED, "it is only looked at", "look");
    }
}
