package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Container;
import dev.atoll.core.observe.Kinds;
import java.util.List;

/** What the boxes of an {@link InMemoryWorld} get. Thread-safe. */
public final class InMemoryBoxPackages implements BoxPackages {
    private final InMemoryWorld world;

    InMemoryBoxPackages(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<List<Container.State>> observe() {
        return world.observe(Kinds.BOX_PACKAGES);
    }

    @Override
    public ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output) {
        return world.act(
                Kinds.BOX_PACKAGES, "install " + box, () -> world.insides().install(box, scope, packages, output));
    }

    @Override
    public ActionOutcome export(
            String box, Scope scope, List<String> applications, List<String> binaries, StepOutput output) {
        return world.act(
                Kinds.BOX_PACKAGES,
                "export " + box,
                () -> world.insides().export(box, scope, applications, binaries, output));
    }
}
