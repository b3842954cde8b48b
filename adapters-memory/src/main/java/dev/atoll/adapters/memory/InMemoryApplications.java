package dev.atoll.adapters.memory;

import dev.atoll.core.application.Application;
import dev.atoll.core.application.Applications;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Kinds;
import java.util.List;

/** The Flatpaks of an {@link InMemoryWorld}. Thread-safe. */
public final class InMemoryApplications implements Applications {
    private final InMemoryWorld world;

    InMemoryApplications(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Observation<List<Application.State>> observe() {
        return world.observe(Kinds.APPLICATION);
    }

    @Override
    public ActionOutcome install(String application, StepOutput output) {
        return world.act(
                Kinds.APPLICATION,
                "install " + application,
                () -> world.flatpaks().install(application, output));
    }

    @Override
    public ActionOutcome uninstall(String application, String installation, StepOutput output) {
        return world.act(
                Kinds.APPLICATION,
                "uninstall " + application,
                () -> world.flatpaks().uninstall(application, installation, output));
    }
}
